package nl.weerklank.api.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is ordered by id, or by a number that stands for it.
 *
 * @param after the id after which it starts; empty at the beginning
 * @param limit most items, 1 to 200
 */
public record Page(String after, int limit) {

    private static final int MOST = 200;
    private static final String USUAL = "50";
    /** What the parameter {@code cursor} takes. */
    public static final Sentence CURSOR =
            new Sentence("de nextCursor van een eerder antwoord", "the nextCursor of an earlier answer");

    /** The page that these query parameters ask for. */
    public static Page of(@Nullable String cursor, @Nullable String limit) {
        return new Page(cursor == null ? "" : decoded(cursor), limit(limit == null ? USUAL : limit));
    }

    /** For a list that is ordered by a number, the highest first: the number below which this part starts. */
    public long before() {
        try {
            return after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw BadInput.expected("cursor", after, CURSOR);
        }
    }

    /** An answer with at most {@code limit} of these; one more than that tells that there is a next page. */
    public <T> Listed<T> listed(List<T> oneMore, Function<T, String> idOf) {
        if (oneMore.size() <= limit) {
            return new Listed<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Listed<>(items, encoded(idOf.apply(items.getLast())));
    }

    /**
     * A page of a list.
     *
     * @param nextCursor asks for the next page; null on the last
     */
    public record Listed<T>(List<T> items, @Nullable String nextCursor) {

        public Listed {
            items = List.copyOf(items);
        }
    }

    private static int limit(String limit) {
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw BadInput.expected("limit", limit, Expected.number(1, MOST));
        }
        throw BadInput.expected("limit", limit, Expected.number(1, MOST));
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (id.matches("[A-Za-z0-9._:-]{1,200}")) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw BadInput.expected("cursor", cursor, CURSOR);
        }
        throw BadInput.expected("cursor", cursor, CURSOR);
    }
}
