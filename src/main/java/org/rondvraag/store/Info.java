package org.rondvraag.store;

import io.vertx.redis.client.Response;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code INFO} answers. */
record Info(Map<String, String> values) {
    static Info of(Response answer) {
        return new Info(answer.toString()
                .lines()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).trim(),
                        (first, second) -> first)));
    }

    /** The value, or an empty text when this Redis does not tell. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }
}
