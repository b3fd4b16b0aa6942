package nl.weerklank.engine.index;

import java.util.Arrays;

/**
 * The highest numbers of many. Room for twice as many is filled and then sorted, which for hundreds of numbers takes a
 * fraction of what a heap takes that is kept in order all the time.
 */
final class Best {

    private final int kept;
    private final long[] numbers;
    private int size;
    private long lowest = Long.MIN_VALUE;

    /**
     * None yet.
     *
     * @param kept how many to keep, 1 or more
     */
    Best(int kept) {
        this.kept = kept;
        this.numbers = new long[2 * kept];
    }

    /** Whether this number may be among the highest so far; one that certainly is not is refused. */
    boolean offer(long number) {
        if (number < lowest) {
            return false;
        }
        numbers[size++] = number;
        if (size == numbers.length) {
            keepHighest();
        }
        return true;
    }

    /** The lowest of the highest; the lowest number there is when fewer were offered than are kept. */
    long lowest() {
        if (size > kept) {
            keepHighest();
        }
        return size < kept ? Long.MIN_VALUE : lowest;
    }

    private void keepHighest() {
        Arrays.sort(numbers, 0, size);
        System.arraycopy(numbers, size - kept, numbers, 0, kept);
        size = kept;
        lowest = numbers[0];
    }
}
