package nl.weerklank.verify.check;

import nl.weerklank.verify.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that is wrong with a log.
 *
 * @param first the record that it is about; the line of the file, from 1, for {@link Flaw#UNREADABLE}
 * @param last the last record that it may be about: what is wrong lies from {@code first} up to here
 * @param decisionId the decision that the record is of, where that is known
 */
public record Finding(
        Flaw kind, long first, long last, @Nullable String decisionId) {

    /** What can be wrong. */
    public enum Flaw {
        /** It is not what it was when it was written. */
        CHANGED,
        /** It is there no longer. */
        MISSING,
        /** It was put in later. */
        INSERTED,
        /** It stands in another place. */
        OUT_OF_ORDER,
        /** The end is missing. */
        TRUNCATED,
        /** Two histories were signed that cannot both be true. */
        FORKED,
        /** A key signed that is not the one you know, nor one that it named. */
        OTHER_KEY,
        /** What is signed is not what its key signed. */
        FORGED,
        /** It is no export, or not a whole one. */
        UNREADABLE
    }

    /** About one record. */
    public static Finding at(Flaw kind, long record, @Nullable String decisionId) {
        return new Finding(kind, record, record, decisionId);
    }

    /** Somewhere in these records, both included; where there are none, at the first. */
    static Finding within(Flaw kind, long first, long last) {
        return new Finding(kind, first, Math.max(first, last), null);
    }

    /** As the service answers it. */
    public Json.Fields json() {
        return Json.fields()
                .put("kind", kind.name())
                .put("first", first)
                .put("last", last)
                .put("decisionId", decisionId)
                .done();
    }

    /** In a sentence. */
    public String sentence(Language language) {
        String where = Words.where(language, this);
        return switch (language) {
            case NL -> Words.dutch(kind, where);
            case EN -> Words.english(kind, where);
        };
    }
}
