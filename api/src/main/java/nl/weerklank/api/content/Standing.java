package nl.weerklank.api.content;

import java.time.Instant;
import java.util.Objects;
import java.util.SortedSet;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.Availability;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.tag.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands, and why.
 *
 * @param reason null for an item that can be suggested
 */
record Standing(ContentState state, @Nullable Reason reason) {

    /**
     * Why an item is not suggested.
     *
     * @param code for programs, stable
     * @param text for people
     */
    record Reason(String code, Sentence text) {}

    static Standing of(ContentRow row, Instant now, Taxonomy taxonomy, ReviewBar bar, Moments moments) {
        SortedSet<Concern> waitsFor = bar.waitsFor(row.item());
        ContentState state = state(row, row.item().stateAt(now, taxonomy), waitsFor);
        return new Standing(state, reason(state, row, now, waitsFor, moments));
    }

    private static ContentState state(ContentRow row, ContentState state, SortedSet<Concern> waitsFor) {
        if (row.taggingFailed() != null && row.item().tagging() == null) {
            return quarantinedUnlessGone(state);
        }
        return state == ContentState.SUGGESTABLE && !waitsFor.isEmpty() ? ContentState.IN_REVIEW : state;
    }

    private static ContentState quarantinedUnlessGone(ContentState state) {
        return state == ContentState.TAGGING ? ContentState.QUARANTINED : state;
    }

    private static @Nullable Reason reason(
            ContentState state, ContentRow row, Instant now, SortedSet<Concern> waitsFor, Moments moments) {
        Availability availability = row.item().availability();
        return switch (state) {
            case SUGGESTABLE -> null;
            case WITHDRAWN -> new Reason("WITHDRAWN", new Sentence("Het is ingetrokken.", "It was withdrawn."));
            case EXPIRED ->
                new Reason(
                        "EXPIRED",
                        Sentence.of(
                                "Het verliep op %s.",
                                "It expired on %s.", moments.say(Objects.requireNonNull(availability.expiresAt()))));
            case TAGGING ->
                new Reason("WAITING_FOR_TAGS", new Sentence("Het wacht op zijn thema's.", "It waits for its themes."));
            case IN_REVIEW ->
                new Reason(
                        "WAITING_FOR_REVIEW",
                        Sentence.of(
                                "Het wacht tot iemand er verantwoordelijkheid voor neemt: %s.",
                                "It waits until somebody takes responsibility for it: %s.",
                                ConcernTexts.list(waitsFor)));
            case QUARANTINED -> quarantine(row);
            case EMBARGOED -> embargo(availability, now, moments);
        };
    }

    private static Reason quarantine(ContentRow row) {
        ContentItem item = row.item();
        if (item.tagging() == null) {
            return new Reason(
                    "TAGGING_FAILED",
                    Sentence.of(
                            "De thema's konden niet worden bepaald: %s.",
                            "Its themes could not be told: %s.", String.valueOf(row.taggingFailed())));
        }
        if (item.themes().isEmpty() && item.tagging().language() == Language.UND) {
            return new Reason(
                    "LANGUAGE_NOT_READ",
                    new Sentence(
                            "De taal is niet als Nederlands of Engels herkend; geef de taal op of kies zelf thema's.",
                            "Its language was not recognised as Dutch or English; declare it or choose themes yourself."));
        }
        return item.themes().isEmpty()
                ? new Reason("NO_THEME", new Sentence("Er is geen thema in gevonden.", "No theme was found in it."))
                : new Reason(
                        "NO_AUDIENCE",
                        new Sentence("De thema's zijn voor niemand bedoeld.", "Its themes are meant for nobody."));
    }

    private static Reason embargo(Availability availability, Instant now, Moments moments) {
        Instant from = availability.availableFrom();
        return from != null && now.isBefore(from)
                ? new Reason(
                        "EMBARGO",
                        Sentence.of(
                                "Er rust een embargo op tot %s.", "It is under embargo until %s.", moments.say(from)))
                : new Reason(
                        "NOT_YET_PUBLISHED",
                        Sentence.of(
                                "Het verschijnt op %s.",
                                "It will be published on %s.", moments.say(availability.publishedAt())));
    }
}
