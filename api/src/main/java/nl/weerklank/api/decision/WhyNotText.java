package nl.weerklank.api.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.rules.counterfactual.Answer;
import nl.weerklank.rules.counterfactual.Change;
import nl.weerklank.rules.counterfactual.ChangeSentences;
import nl.weerklank.rules.sentence.ReasonSentences;
import org.jspecify.annotations.Nullable;

/** Puts "why not" into words: to the person it is about, or to compliance. */
final class WhyNotText {

    private static final Sentence OWN_THROUGH =
            new Sentence("Dit stuk kwam bij je, of zou dat nu doen.", "This piece came to you, or would do so now.");
    private static final Sentence THROUGH = new Sentence(
            "Niets hield dit stuk tegen: het is voorgesteld, of zou dat nu worden.",
            "Nothing stopped this piece: it was suggested, or would be now.");
    private static final Sentence NOT_KNOWN = new Sentence(
            "Dit stuk was niet bij wat toen is bekeken; waarom niet, is niet meer na te gaan.",
            "This piece was not among what was considered then; why not can no longer be known.");
    private static final Sentence NO_RULES = new Sentence(
            "De regels van toen zijn hier niet meer te gebruiken, dus er kan niet opnieuw worden beslist.",
            "The rules of that time can no longer be used here, so it cannot be decided again.");

    private final boolean own;
    private final Language language;
    private final ReasonSentences reasons;
    private final ChangeSentences changes;

    WhyNotText(boolean own, Language language, ZoneId zone, Taxonomy taxonomy) {
        this.own = own;
        this.language = language;
        this.reasons = ReasonSentences.of(language, own);
        this.changes = new ChangeSentences(language, own, zone, code -> taxonomy.theme(new ThemeCode(code))
                .map(theme -> theme.name(language))
                .orElse(code));
    }

    /** Of an item that was weighed. */
    WhyNotAnswer of(Answer answer) {
        return of(answer, Retrieved.FOUND);
    }

    WhyNotAnswer of(Answer answer, Retrieved retrieved) {
        boolean found = retrieved == Retrieved.FOUND;
        List<WhyNotAnswer.Reason> stops = answer.stops().stream()
                .map(code -> new WhyNotAnswer.Reason(code, reasons.withheld(code)))
                .toList();
        boolean through = found && stops.isEmpty();
        return new WhyNotAnswer(
                answer.goal(),
                stops.isEmpty() ? null : stops.getFirst(),
                stops,
                found,
                cause(retrieved),
                answer.pointsShort(),
                smallest(answer),
                through ? (own ? OWN_THROUGH : THROUGH).in(language) : whole(answer, stops, retrieved));
    }

    private String whole(Answer answer, List<WhyNotAnswer.Reason> stops, Retrieved retrieved) {
        String first = retrieved == Retrieved.FOUND
                ? stops.getFirst().text()
                : causeText(retrieved).in(language);
        return first + " " + changes.text(answer);
    }

    /** Of an item that was not weighed at all. */
    WhyNotAnswer notRetrieved(Optional<Retrieved> cause) {
        Retrieved known = cause.orElse(null);
        return new WhyNotAnswer(
                null,
                null,
                List.of(),
                false,
                known == null ? null : cause(known),
                null,
                null,
                (known == null ? NOT_KNOWN : causeText(known)).in(language));
    }

    WhyNotAnswer unknownRules() {
        return new WhyNotAnswer(null, null, List.of(), true, null, null, null, NO_RULES.in(language));
    }

    private WhyNotAnswer.@Nullable Cause cause(Retrieved retrieved) {
        return retrieved == Retrieved.FOUND
                ? null
                : new WhyNotAnswer.Cause(retrieved, causeText(retrieved).in(language));
    }

    private WhyNotAnswer.@Nullable Smallest smallest(Answer answer) {
        return answer.changes().isEmpty()
                ? null
                : new WhyNotAnswer.Smallest(
                        answer.changes().stream().map(this::changed).toList(), true);
    }

    private WhyNotAnswer.Changed changed(Change change) {
        return new WhyNotAnswer.Changed(
                change.fact().id(), changes.sentence(change), shown(change.from()), shown(change.to()), change.who());
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof Instant moment ? moment.toString() : value;
    }

    private static Sentence causeText(Retrieved cause) {
        return switch (cause) {
            case FOUND -> new Sentence("Dit stuk is bekeken.", "This piece was considered.");
            case NOT_INDEXED ->
                new Sentence(
                        "Dit stuk was er nog niet toen er werd gezocht.",
                        "This piece was not there yet when the search was made.");
            case UNTAGGED ->
                new Sentence(
                        "Dit stuk wordt nog gelezen; daarna is het te vinden.",
                        "This piece is still being read; after that it can be found.");
            case CONFIDENTIAL ->
                new Sentence(
                        "Dit stuk is vertrouwelijk; daarom wordt het niet gezocht.",
                        "This piece is confidential; that is why it is not looked for.");
            case NOT_FOR_UNIT ->
                new Sentence(
                        "Dit stuk is voor andere onderdelen van de organisatie bedoeld.",
                        "This piece is meant for other units of the organisation.");
            case LANGUAGE ->
                new Sentence(
                        "Dit stuk is in een taal die niet in het profiel staat.",
                        "This piece is in a language that is not in the profile.");
            case MUTED_THEME ->
                new Sentence(
                        "Dit stuk gaat over een thema dat is uitgezet.",
                        "This piece is about a theme that was switched off.");
            case NOT_AVAILABLE_YET ->
                new Sentence("Dit stuk was nog niet gepubliceerd.", "This piece was not published yet.");
            case EXPIRED -> new Sentence("Dit stuk was verlopen.", "This piece had expired.");
            case NO_SHARED_THEME ->
                new Sentence(
                        "Dit stuk heeft geen thema dat in het profiel staat; andere stukken gingen voor.",
                        "This piece has no theme that is in the profile; other pieces came first.");
            case RANKED_BELOW ->
                new Sentence(
                        "Andere stukken lagen dichter bij het profiel, dus dit stuk is niet bekeken.",
                        "Other pieces were closer to the profile, so this one was not considered.");
        };
    }
}
