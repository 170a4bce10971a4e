package org.rondvraag.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    /** RFC 7396, appendix A, the whole table. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} | {\"a\":null} | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
                "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
                "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
                "{\"a\":\"foo\"} | null | null",
                "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
            })
    void appliesTheExamplesOfTheRfc(String target, String patch, String result) {
        Object before = Json.decodeValue(target);

        assertThat(MergePatch.apply(before, Json.decodeValue(patch))).isEqualTo(Json.decodeValue(result));
        assertThat(before).as("the target is left alone").isEqualTo(Json.decodeValue(target));
    }

    /** RFC 7396, section 3. */
    @Test
    void appliesTheExampleOfTheText() {
        JsonObject target = new JsonObject("""
                {"title":"Goodbye!","author":{"givenName":"John","familyName":"Doe"},"tags":["example","sample"],"content":"This will be unchanged"}""");
        JsonObject patch = new JsonObject("""
                {"title":"Hello!","phoneNumber":"+01-123-456-7890","author":{"familyName":null},"tags":["example"]}""");

        assertThat(MergePatch.apply(target, patch)).isEqualTo(new JsonObject("""
                {"title":"Hello!","author":{"givenName":"John"},"tags":["example"],"content":"This will be unchanged","phoneNumber":"+01-123-456-7890"}"""));
    }

    @Test
    void diffNamesOnlyWhatChanged() {
        JsonObject from = new JsonObject("{\"a\":1,\"b\":{\"x\":1,\"y\":2},\"c\":[1,2],\"d\":true}");
        JsonObject to = new JsonObject("{\"a\":1.0,\"b\":{\"x\":1,\"y\":3},\"c\":[1],\"e\":\"new\"}");

        assertThat(MergePatch.diff(from, to))
                .isEqualTo(new JsonObject("{\"d\":null,\"b\":{\"y\":3},\"c\":[1],\"e\":\"new\"}"));
        assertThat(MergePatch.diff(to, to.copy())).isEmpty();
    }

    @Test
    void applyingADifferenceGivesTheOther() {
        Random random = new Random(7396);
        for (int i = 0; i < 5_000; i++) {
            JsonObject from = tree(random, 4);
            JsonObject to = random.nextInt(4) == 0 ? tree(random, 4) : changed(random, from);

            assertThat(MergePatch.apply(from, MergePatch.diff(from, to))).isEqualTo(to);
        }
    }

    static JsonObject tree(Random random, int depth) {
        JsonObject object = new JsonObject();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put("k" + random.nextInt(6), value(random, depth - 1));
        }
        return object;
    }

    private static JsonObject changed(Random random, JsonObject from) {
        JsonObject to = from.copy();
        to.put("k" + random.nextInt(6), value(random, 2));
        to.remove("k" + random.nextInt(6));
        return to;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> random.nextInt(3);
            case 1 -> random.nextBoolean();
            case 2 -> "t" + random.nextInt(3);
            case 3 -> random.nextInt(4) / 2.0;
            case 4 -> new JsonArray().add(value(random, 0)).add(tree(random, depth - 1));
            default -> tree(random, depth - 1);
        };
    }
}
