package nl.weerklank.engine.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.draft.Remark.Kind;
import nl.weerklank.engine.draft.Terms.Place;
import nl.weerklank.engine.draft.WordReader.ReadText;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Tone.Voice;

/** Looks at a draft beside what it is about and what colleagues wrote, and keeps nothing. */
public final class DraftReview {

    /** From this resemblance on, in thousandths, a text is nearly the same (R17). */
    public static final int NEARLY_THE_SAME = 800;

    /** From this share of vague words on, in thousandths, it is worth a remark; half of what sends content to a review. */
    private static final int JARGON = 25;

    private static final Set<Finding.Kind> MARKS = Set.of(Finding.Kind.CONFIDENTIAL, Finding.Kind.EMBARGO);
    private static final Set<Finding.Kind> PERSONAL =
            Set.of(Finding.Kind.EMAIL, Finding.Kind.PHONE, Finding.Kind.IBAN, Finding.Kind.BSN);

    /** A tagging counts from a title and a line break. */
    private static final int AFTER_NO_TITLE = 1;

    private final WordReader reader;

    public DraftReview(WordReader reader) {
        this.reader = reader;
    }

    /**
     * What the draft is looked at beside.
     *
     * @param tagging how the draft sounds and what was found in it, tagged without a title
     * @param blocked the organisation's terms that stay inside, for the language of a text
     * @param story what it is about, if it is about an item
     * @param isNearCopy whether a colleague published nearly this lately
     */
    public record Beside(Tagging tagging, TermsOf blocked, Optional<Story> story, Predicate<Signature> isNearCopy) {}

    /** Terms for the language of a text. */
    @FunctionalInterface
    public interface TermsOf {
        Terms in(Language language);
    }

    /**
     * The item a draft is about.
     *
     * @param text its title and text
     * @param own whether it is the organisation's own story
     * @param insideOnly whether it is not meant for outside
     */
    public record Story(String text, boolean own, boolean insideOnly) {}

    /** The draft's words, so that they are read once. */
    public ReadText read(Optional<Language> declared, String draft) {
        return reader.read(declared, draft);
    }

    /** The remarks about a draft, what matters most first; none when it is fine. */
    public List<Remark> review(ReadText draft, Beside beside) {
        List<Remark> remarks = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            look(kind, draft, beside).ifPresent(remarks::add);
        }
        return remarks;
    }

    private Optional<Remark> look(Kind kind, ReadText draft, Beside beside) {
        return switch (kind) {
            case BLOCKED_TERM -> at(kind, beside.blocked().in(draft.language()).in(draft));
            case KEPT_INSIDE -> at(kind, found(beside, MARKS));
            case PERSONAL_DATA -> at(kind, found(beside, PERSONAL));
            case INSIDE_ONLY ->
                when(kind, beside.story().filter(Story::insideOnly).isPresent());
            case DISCLOSURE ->
                when(kind, beside.story().filter(Story::own).isPresent() && !Disclosure.standsIn(draft, reader));
            case NEAR_COPY ->
                when(
                        kind,
                        Signature.of(draft.words()).filter(beside.isNearCopy()).isPresent());
            case COPIED_STORY ->
                when(
                        kind,
                        beside.story().filter(story -> isCopyOf(story, draft)).isPresent());
            case ONE_WAY ->
                beside.tagging().tone().voice().value() == Voice.PROMOTIONAL
                        ? Optional.of(new Remark(
                                kind, places(beside.tagging().tone().voice().evidence(), draft)))
                        : Optional.empty();
            case JARGON ->
                beside.tagging().tone().jargon() >= JARGON
                        ? Optional.of(
                                new Remark(kind, places(beside.tagging().tone().jargonWords(), draft)))
                        : Optional.empty();
        };
    }

    private static List<Place> found(Beside beside, Set<Finding.Kind> kinds) {
        return beside.tagging().findings().stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .map(finding -> new Place(finding.begin() - AFTER_NO_TITLE, finding.end() - AFTER_NO_TITLE))
                .toList();
    }

    private static Optional<Remark> at(Kind kind, List<Place> places) {
        return places.isEmpty() ? Optional.empty() : Optional.of(new Remark(kind, places));
    }

    private static Optional<Remark> when(Kind kind, boolean holds) {
        return holds ? Optional.of(new Remark(kind, List.of())) : Optional.empty();
    }

    /** Whether nearly all neighbouring words of the draft stand beside each other in the story too. */
    private boolean isCopyOf(Story story, ReadText draft) {
        long[] pairs = Signature.pairs(draft.words());
        long[] theirs = Signature.pairs(
                reader.read(Optional.of(draft.language()), story.text()).words());
        Arrays.sort(theirs);
        long shared = LongStream.of(pairs)
                .filter(pair -> Arrays.binarySearch(theirs, pair) >= 0)
                .count();
        return pairs.length >= Signature.FEWEST_PAIRS && shared * 1000 >= (long) NEARLY_THE_SAME * pairs.length;
    }

    private List<Place> places(List<String> words, ReadText draft) {
        return Terms.of(words, draft.language(), reader).in(draft);
    }
}
