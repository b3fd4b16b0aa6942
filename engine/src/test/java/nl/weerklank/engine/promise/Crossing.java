package nl.weerklank.engine.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Where questions that are asked at once meet: nobody goes on before each is in its turn, or waits for somebody else's. */
final class Crossing {

    private final int times;
    private final CountDownLatch open = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Thread> inside = new ConcurrentLinkedQueue<>();

    Crossing(int times) {
        this.times = times;
    }

    /** Asks so many times at once; the answers come in the order in which the questions were taken up. */
    <T> List<T> run(Supplier<T> question, Runnable meanwhile) {
        Map<Thread, T> answers = new ConcurrentHashMap<>();
        Map<Thread, Throwable> failures = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Thread thread = new Thread(() -> answers.put(Thread.currentThread(), question.get()));
            thread.setUncaughtExceptionHandler(failures::put);
            threads.add(thread);
            thread.start();
        }
        while (inside.isEmpty() && failures.isEmpty() || !threads.stream().allMatch(this::cannotGoOn)) {
            LockSupport.parkNanos(20_000);
        }
        meanwhile.run();
        open.countDown();
        threads.forEach(Crossing::join);
        failures.values().forEach(failure -> {
            throw new AssertionError(failure);
        });
        return inside.stream().map(new HashMap<>(answers)::get).toList();
    }

    private boolean cannotGoOn(Thread thread) {
        return inside.contains(thread)
                || thread.getState() == Thread.State.BLOCKED
                || thread.getState() == Thread.State.TERMINATED;
    }

    /** Waits here until all have met. */
    void pass() {
        inside.add(Thread.currentThread());
        try {
            open.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
