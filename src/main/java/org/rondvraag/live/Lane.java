package org.rondvraag.live;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What one event loop has to do in order. Long work goes in slices, and between two of them the loop reads and answers what came
 * in meanwhile: while a publication goes to ten thousand sockets, a vote need not wait for the last of them.
 */
final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class.getName());

    /** Something to do, in one slice or more. */
    interface Work {
        /** Does a slice; says whether more is left. */
        boolean slice();
    }

    private final Context context;
    private final EventLoop loop;
    private final Queue<Work> waiting = new ArrayDeque<>();
    private boolean inSlices;

    /** @param context the event loop's, on which everything is done */
    Lane(Context context) {
        this.context = context;
        this.loop = ((ContextInternal) context).nettyEventLoop();
    }

    /** Does this after all that was added before. Any thread. */
    void add(Work work) {
        context.runOnContext(on -> {
            waiting.add(work);
            if (!inSlices) {
                proceed();
            }
        });
    }

    private void proceed() {
        while (!waiting.isEmpty()) {
            inSlices = more(waiting.element());
            if (inSlices) {
                // A task would be run before the loop looks at its sockets; what is scheduled comes after.
                loop.schedule(() -> context.runOnContext(on -> proceed()), 0, TimeUnit.NANOSECONDS);
                return;
            }
            waiting.remove();
        }
    }

    /** One work that fails, for want of memory too, must not be the last. */
    private static boolean more(Work work) {
        try {
            return work.slice();
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.log(Level.SEVERE, "a task of a loop failed", failure);
            return false;
        }
    }
}
