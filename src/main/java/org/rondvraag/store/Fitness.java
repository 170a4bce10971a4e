package org.rondvraag.store;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a Redis keeps what it acknowledges. */
final class Fitness {
    private static final Logger LOG = Logger.getLogger(Fitness.class.getName());
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final String ACCEPT = " (RONDVRAAG_REDIS_UNSAFE=true accepts that)";

    private Fitness() {}

    /** Fails with {@link CannotStart} if this Redis is too old, a replica, or may forget, the last unless that is accepted. */
    static Future<Void> check(RedisConnection connection, RedisSettings settings) {
        return connection.send(Request.cmd(Command.INFO)).map(Info::of).compose(info -> {
            judge(info, settings.unsafe());
            return warn(connection, info);
        });
    }

    static void judge(Info info, boolean unsafe) {
        Matcher version = VERSION.matcher(info.get("redis_version"));
        if (!version.matches()
                || Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2)) < 6002) {
            throw new CannotStart("Redis is version " + info.get("redis_version") + ", but 6.2 or later is needed");
        }
        if (!info.get("role").equals("master")) {
            throw new CannotStart("this Redis is a replica: RONDVRAAG_REDIS_URL must name the primary");
        }
        if (!unsafe && !info.get("aof_enabled").equals("1")) {
            throw new CannotStart("Redis has no append-only file, so a crash loses votes: set appendonly yes" + ACCEPT);
        }
        String policy = info.get("maxmemory_policy");
        if (!unsafe && !policy.equals("noeviction")) {
            throw new CannotStart("Redis may evict keys (" + policy
                    + "), so votes may vanish: set maxmemory-policy noeviction" + ACCEPT);
        }
    }

    /** Where CONFIG is not allowed nothing can be said about fsync. */
    private static Future<Void> warn(RedisConnection connection, Info info) {
        if (!info.get("aof_enabled").equals("1")) {
            LOG.warning("Redis has no append-only file: what it acknowledges can be lost");
            return Future.succeededFuture();
        }
        return connection
                .send(Request.cmd(Command.CONFIG).arg("GET").arg("appendfsync"))
                .onSuccess(Fitness::warnOfFsync)
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private static void warnOfFsync(Response setting) {
        if (setting.size() == 2 && !setting.get(1).toString().equals("always")) {
            LOG.warning("Redis has appendfsync " + setting.get(1)
                    + ": a power cut can lose the last votes; set it to always");
        }
    }
}
