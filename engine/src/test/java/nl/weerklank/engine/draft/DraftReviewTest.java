package nl.weerklank.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.draft.DraftReview.Beside;
import nl.weerklank.engine.draft.DraftReview.Story;
import nl.weerklank.engine.draft.Remark.Kind;
import nl.weerklank.engine.draft.WordReader.ReadText;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Tone;
import nl.weerklank.engine.tag.Tone.Formality;
import nl.weerklank.engine.tag.Tone.Graded;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.engine.tag.Tone.Voice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A draft")
class DraftReviewTest {

    private static final String STORY =
            "De school in Zwolle is van het gas af. Achttien lokalen worden verwarmd door twee pompen in de kelder, en dat"
                    + " scheelt elk jaar veertig ton uitstoot en een flinke rekening.";
    private static final Tagging PLAIN = tone(Voice.INFORMATIVE, List.of(), 0, List.of());

    private final DraftReview review = new DraftReview(new AsWritten());

    @Test
    @DisplayName("in one's own words gets no remark")
    void fine() {
        assertThat(kinds("Ik werk al tien jaar aan scholen, en deze was de stilste.", beside(PLAIN, ownStory())))
                .isEmpty();
    }

    @Test
    @DisplayName("G10 about the own employer is asked to say so")
    void disclosure() {
        assertThat(kinds("Wat een stille school is dit geworden.", beside(PLAIN, ownStory())))
                .containsExactly(Kind.DISCLOSURE);
    }

    @Test
    @DisplayName("G10 about somebody else's story needs no disclosure")
    void external() {
        assertThat(kinds("Wat een stille school.", beside(PLAIN, Optional.of(new Story(STORY, false, false)))))
                .isEmpty();
    }

    @Test
    @DisplayName("R17 that is the story word for word is asked to be made one's own, also with a word around it")
    void copiedStory() {
        assertThat(kinds(
                        "Mooi! De school in Zwolle is van het gas af. Achttien lokalen worden verwarmd door twee pompen in de"
                                + " kelder, bij ons.",
                        beside(PLAIN, ownStory())))
                .containsExactly(Kind.COPIED_STORY);
    }

    @Test
    @DisplayName("R17 that a colleague published nearly so is asked to be made one's own")
    void nearCopy() {
        Beside beside = new Beside(PLAIN, none(), Optional.empty(), signature -> true);

        assertThat(kinds("Vandaag liep ik met mijn team door de kelder van een school in Zwolle.", beside))
                .containsExactly(Kind.NEAR_COPY);
    }

    @Test
    @DisplayName("about a story that stays inside gets a remark")
    void insideOnly() {
        assertThat(kinds("Ik werk hier.", beside(PLAIN, Optional.of(new Story(STORY, true, true)))))
                .containsExactly(Kind.INSIDE_ONLY);
    }

    @Test
    @DisplayName("that advertises, or hides behind vague words, is shown where")
    void toneRemarks() {
        ReadText draft = review.read(Optional.empty(), "Wij bieden unieke synergie.");
        Tagging selling = tone(Voice.PROMOTIONAL, List.of("unieke"), 250, List.of("synergie"));

        List<Remark> remarks = review.review(draft, beside(selling, Optional.empty()));

        assertThat(remarks)
                .containsExactly(
                        new Remark(Kind.ONE_WAY, List.of(new Terms.Place(11, 17))),
                        new Remark(Kind.JARGON, List.of(new Terms.Place(18, 26))));
    }

    @Test
    @DisplayName("with a term that stays inside is shown each place, inflected, in a compound and in a phrase")
    void blockedTerms() {
        String text = "De fusies, de fusieplannen en het project Noordster: alles over project Noordster.";
        ReadText draft = review.read(Optional.empty(), text);
        Beside beside = new Beside(
                PLAIN,
                language -> Terms.of(List.of("fusie", "project Noordster"), language, new AsWritten()),
                Optional.empty(),
                signature -> false);

        List<Remark> remarks = review.review(draft, beside);

        assertThat(remarks).extracting(Remark::kind).containsExactly(Kind.BLOCKED_TERM);
        assertThat(remarks.getFirst().places())
                .extracting(place -> text.substring(place.begin(), place.end()))
                .containsExactly("fusies", "fusieplannen", "project Noordster", "project Noordster");
    }

    @Test
    @DisplayName("G11 with marks of confidence or personal numbers is shown each place")
    void findings() {
        String text = "Vertrouwelijk: mail jan@voorbeeld.example.";
        Tagging found = new Tagging(
                Language.NL,
                List.of(),
                PLAIN.tone(),
                List.of(),
                false,
                List.of(
                        new Finding(Finding.Kind.CONFIDENTIAL, 1, 14, null),
                        new Finding(Finding.Kind.EMAIL, 21, 42, null),
                        new Finding(Finding.Kind.DUTY, 16, 20, null)),
                List.of());

        List<Remark> remarks = review.review(review.read(Optional.empty(), text), beside(found, Optional.empty()));

        assertThat(remarks)
                .containsExactly(
                        new Remark(Kind.KEPT_INSIDE, List.of(new Terms.Place(0, 13))),
                        new Remark(Kind.PERSONAL_DATA, List.of(new Terms.Place(20, 41))));
    }

    private List<Kind> kinds(String text, Beside beside) {
        return review.review(review.read(Optional.empty(), text), beside).stream()
                .map(Remark::kind)
                .toList();
    }

    private static Optional<Story> ownStory() {
        return Optional.of(new Story(STORY, true, false));
    }

    private static Beside beside(Tagging tone, Optional<Story> story) {
        Predicate<Signature> nobodyWroteIt = signature -> false;
        return new Beside(tone, none(), story, nobodyWroteIt);
    }

    private static DraftReview.TermsOf none() {
        return language -> Terms.of(List.of(), language, new AsWritten());
    }

    private static Tagging tone(Voice voice, List<String> evidence, int jargon, List<String> jargonWords) {
        Tone tone = new Tone(
                new Graded<>(Sentiment.NEUTRAL, 0, List.of()),
                new Graded<>(voice, 600, evidence),
                Formality.NEUTRAL,
                60,
                jargon,
                jargonWords);
        return new Tagging(Language.NL, List.of(), tone, List.of(), false, List.of(), List.of());
    }
}
