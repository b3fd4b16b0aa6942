package nl.weerklank.rules.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on several threads and hands over what comes out in the order it went in, few of it in memory at a time. */
final class InOrder {

    private static final int WAITING_PER_THREAD = 16;

    private InOrder() {}

    /**
     * Calls for each result, on this thread. An exception of either side ends the work and is thrown on.
     *
     * @param first what is done with each, on one of the threads
     */
    static <A, B> void forEach(
            Iterator<? extends Callable<A>> work, int threads, Function<A, B> first, Consumer<B> each) {
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("simulation-", 0).factory());
        try {
            Deque<Future<B>> waiting = new ArrayDeque<>();
            while (work.hasNext() || !waiting.isEmpty()) {
                while (work.hasNext() && waiting.size() < threads * WAITING_PER_THREAD) {
                    Callable<A> next = work.next();
                    waiting.add(pool.submit(() -> first.apply(next.call())));
                }
                each.accept(result(waiting.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a decision could not be opened", failed.getCause());
        }
    }
}
