package nl.weerklank.engine.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;

/**
 * What somebody's own answers say of the themes that items led with: that they take such items up, or would rather not. It
 * is stored nowhere but made of the answers each time, fades by half in 30 days, and says nothing of the person but this.
 *
 * @param themes those that the person answered about
 */
public record Learnt(SortedMap<ThemeCode, AboutTheme> themes) {

    /** Nobody answered anything yet. */
    public static final Learnt NOTHING = new Learnt(new TreeMap<>());

    /** The furthest that answers lead, up or down, in thousandths. */
    public static final int MOST = 1000;

    /** After this many days an answer counts for half. */
    public static final int HALF_LIFE_DAYS = 30;

    /** What is nearer to nothing than this is nothing. */
    private static final int LEAST = 20;

    /** After so long an answer is worth less than a thousandth, and says nothing any more. */
    public static final Duration SAYS_SOMETHING = Duration.ofDays(8L * HALF_LIFE_DAYS);

    private static final int TOOK_UP = 250;
    private static final int DECLINED = -100;
    private static final long HALF_LIFE_HOURS = Duration.ofDays(HALF_LIFE_DAYS).toHours();

    public Learnt {
        themes = Collections.unmodifiableSortedMap(new TreeMap<>(themes));
    }

    /** What these answers are worth at this moment. An answer that says nothing of a theme, or no more, is left out. */
    public static Learnt from(Collection<Answer> answers, Instant now) {
        Instant start = now.minus(SAYS_SOMETHING);
        return new Learnt(answers.stream()
                .filter(answer -> weight(answer.outcome()) != 0 && answer.at().isAfter(start))
                .collect(Collectors.groupingBy(Answer::theme))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        theme -> AboutTheme.of(theme.getValue(), now),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    /** Somebody who puts off or says that it is too much says nothing of the theme. */
    private static int weight(Outcome outcome) {
        return switch (outcome) {
            case SHARED, DONE -> TOOK_UP;
            case DECLINED -> DECLINED;
            case SEEN, SNOOZED, TOO_MUCH -> 0;
        };
    }

    /**
     * An answer to an item.
     *
     * @param theme the one that the item led with when it was offered
     */
    public record Answer(ThemeCode theme, Outcome outcome, Instant at) {

        /** Halved after each half-life, evenly in between; whole thousandths. */
        private int worthAt(Instant now) {
            long hours = Math.max(0, Duration.between(at, now).toHours());
            long within = hours % HALF_LIFE_HOURS;
            long halved = 1L << hours / HALF_LIFE_HOURS;
            return (int) (weight(outcome) * (2 * HALF_LIFE_HOURS - within) / (2 * HALF_LIFE_HOURS * halved));
        }
    }

    /**
     * What was learnt about one theme.
     *
     * @param value from -{@link #MOST} to {@link #MOST}, in thousandths; 0 when nothing is left of it, or yes and no even out
     * @param answers how many it is made of
     * @param since when the first of them was given
     */
    public record AboutTheme(int value, int answers, Instant since) {

        public AboutTheme {
            if (Math.abs(value) > MOST) {
                throw new IllegalArgumentException("value is %d, expected -%d to %d".formatted(value, MOST, MOST));
            }
        }

        private static AboutTheme of(Collection<Answer> answers, Instant now) {
            int sum = answers.stream().mapToInt(answer -> answer.worthAt(now)).sum();
            return new AboutTheme(
                    Math.abs(sum) < LEAST ? 0 : Math.clamp(sum, -MOST, MOST),
                    answers.size(),
                    Collections.min(answers.stream().map(Answer::at).toList()));
        }

        /** How much more such items are taken up, in thousandths; 0 when they are not. */
        public int more() {
            return Math.max(0, value);
        }

        /** How much rather not, in thousandths; 0 when that is not so. */
        public int less() {
            return Math.max(0, -value);
        }
    }
}
