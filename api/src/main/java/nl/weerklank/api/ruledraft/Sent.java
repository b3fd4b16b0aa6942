package nl.weerklank.api.ruledraft;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerklank.api.intake.Expected;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.life.Difference;
import nl.weerklank.rules.life.DraftState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about drafts, as it comes, and how it is read. */
final class Sent {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_COMMENT = 2_000;
    private static final Sentence TIME =
            new Sentence("een tijdstip zoals 2026-12-01T06:00:00Z", "a time such as 2026-12-01T06:00:00Z");

    private Sent() {}

    /**
     * A wish for a new draft.
     *
     * @param from STANDARD to begin with what changed in the policy that ships; nothing to begin with what holds
     * @param onlyMine whether to leave out what somebody else looks after, instead of refusing it
     */
    @Schema(name = "RuleDraftWanted")
    record NewDraft(
            @Nullable String title,
            @Nullable String from,
            @Nullable Boolean onlyMine) {}

    /** Words with an act. */
    @Schema(name = "RuleDraftComment")
    record Words(@Nullable String comment) {}

    /** A yes to exactly one content. */
    @Schema(name = "RuleDraftYes")
    record Yes(@Nullable String contentHash, @Nullable String comment) {}

    /** A moment to publish at. */
    @Schema(name = "RuleDraftPlan")
    record Moment(@Nullable String at, @Nullable String comment) {}

    /** What to take where two changes collide: DRAFT or PUBLISHED, by rule. */
    @Schema(name = "RuleDraftChoices")
    record Choices(
            @Nullable Map<String, String> choices, @Nullable String comment) {}

    /** A wish to go back to a revision. */
    @Schema(name = "RollBackWanted")
    record Back(@Nullable String title, @Nullable Boolean onlyMine) {}

    /** This state, or every state when none is named. */
    static Set<DraftState> state(@Nullable String state) {
        return state == null
                ? EnumSet.allOf(DraftState.class)
                : EnumSet.of(BadInput.constant(DraftState.class, "state", state));
    }

    static UUID draftId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw RuleProblems.noSuchDraft(text);
        }
    }

    static RuleId ruleId(String text) {
        try {
            return new RuleId(text);
        } catch (IllegalArgumentException e) {
            throw RuleProblems.noSuchRule(text);
        }
    }

    static String title(@Nullable String title) {
        if (title == null) {
            return "";
        }
        boolean oneLine = title.codePoints().noneMatch(Character::isISOControl);
        if (title.length() > LONGEST_TITLE || !oneLine) {
            throw BadInput.expected(
                    "title",
                    title,
                    Sentence.of(
                            "een regel van hoogstens %d tekens", "one line of at most %d characters", LONGEST_TITLE));
        }
        return title.strip();
    }

    static String comment(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw BadInput.expected("comment", comment, Expected.lines(LONGEST_COMMENT));
        }
        return comment.strip();
    }

    /** A comment that says something. */
    static String words(@Nullable String comment) {
        String words = comment(BadInput.required("comment", comment));
        if (words.isEmpty()) {
            throw BadInput.missing("comment");
        }
        return words;
    }

    /** A moment after this one, and within a year of it. */
    static Instant at(@Nullable String text, Instant now) {
        String wanted = BadInput.required("at", text);
        Instant at;
        try {
            at = OffsetDateTime.parse(wanted).toInstant();
        } catch (DateTimeException e) {
            throw BadInput.expected("at", wanted, TIME);
        }
        if (at.isBefore(now) || at.isAfter(now.plusSeconds(366L * 24 * 3600))) {
            throw BadInput.expected(
                    "at",
                    wanted,
                    new Sentence("een tijdstip binnen een jaar, niet voorbij", "a time within a year, not past"));
        }
        return at;
    }

    static Map<RuleId, Difference.Side> choices(@Nullable Map<String, String> sent) {
        Map<RuleId, Difference.Side> choices = new HashMap<>();
        if (sent != null) {
            sent.forEach((rule, side) -> choices.put(
                    BadInput.as("choices", rule, RuleId::new), side("choices." + rule, BadInput.required(rule, side))));
        }
        return choices;
    }

    private static Difference.Side side(String field, String side) {
        return BadInput.constant(Difference.Side.class, field, side);
    }

    static boolean fromStandard(@Nullable String from) {
        if (from != null && !from.equals("STANDARD")) {
            throw BadInput.unknownValue("from", from, List.of("STANDARD"));
        }
        return from != null;
    }
}
