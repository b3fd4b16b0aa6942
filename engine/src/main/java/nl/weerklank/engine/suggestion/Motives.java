package nl.weerklank.engine.suggestion;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.Benefit;
import nl.weerklank.engine.decision.Benefit.Part;
import nl.weerklank.engine.decision.ThemeMatch;
import nl.weerklank.engine.decision.ThemeMatch.Via;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.offer.Motive;
import org.jspecify.annotations.Nullable;

/** For whom a person would act, and what is in it for them. Nobody can set either by hand (R05, R29). */
final class Motives {

    /** The others ask for more than words that a person shares with an item: somebody, a vacancy, something to be proud of. */
    private static final Set<Goal> SERVED_BY_OWN_STORY = Set.of(Goal.EXPERTISE, Goal.NETWORK, Goal.CAREER);

    private final List<Goal> goals;
    private final List<Goal> servedByOwnStory;
    private final List<Part> parts;

    /** For somebody who chose these goals. */
    Motives(Set<Goal> chosen) {
        this.goals = chosen.stream().sorted().toList();
        this.servedByOwnStory =
                goals.stream().filter(SERVED_BY_OWN_STORY::contains).toList();
        this.parts = Stream.of(Part.values())
                .filter(part -> chosen.contains(part.goal()))
                .toList();
    }

    /**
     * What an item is worth to somebody.
     *
     * @param motive SELF when the words of the item serve a chosen goal by a declared interest or expertise, COLLEAGUE for a
     *     close colleague who agreed, otherwise EMPLOYER
     * @param benefit null when it cannot be named; whoever it is for, there can be something in it for the person
     */
    record Worth(Motive motive, @Nullable Benefit benefit) {}

    /**
     * What this item is worth.
     *
     * @param colleague how a close colleague who agreed takes part in it; null when none does
     */
    Worth of(ContentItem item, List<ThemeMatch> matches, @Nullable Part colleague) {
        Benefit declared = byWords(item, matches, true);
        if (declared != null) {
            return new Worth(Motive.SELF, declared);
        }
        Benefit benefit = byWhatItIs(item, colleague);
        return new Worth(
                colleague == null ? Motive.EMPLOYER : Motive.COLLEAGUE,
                benefit == null ? byWords(item, matches, false) : benefit);
    }

    /**
     * The first chosen goal that the item serves by what its words show.
     *
     * @param declared whether by an interest or expertise that the person declared; otherwise by their own story, which
     *     serves fewer goals
     */
    private @Nullable Benefit byWords(ContentItem item, List<ThemeMatch> matches, boolean declared) {
        for (Goal goal : declared ? goals : servedByOwnStory) {
            for (ThemeMatch match : matches) {
                if (isDeclared(match) == declared && !match.evidence().isEmpty() && serves(item, match, goal)) {
                    return Benefit.byWords(goal, match.theme(), match.evidence());
                }
            }
        }
        return null;
    }

    private static boolean isDeclared(ThemeMatch match) {
        return match.via() != Via.STORY;
    }

    private static boolean serves(ContentItem item, ThemeMatch match, Goal goal) {
        return switch (goal) {
            case EXPERTISE ->
                is(item, ContentClass.KNOWLEDGE)
                        || (match.via() == Via.EXPERTISE
                                && (is(item, ContentClass.NEWS) || is(item, ContentClass.STORY)));
            case NETWORK -> item.source().kind() == Source.Kind.EXTERNAL || is(item, ContentClass.NEWS);
            case CAREER -> is(item, ContentClass.KNOWLEDGE) || item.purpose() == Purpose.KNOWLEDGE;
            case PRIDE -> isOwn(item) && (is(item, ContentClass.STORY) || item.purpose() == Purpose.PRIDE);
            case HELP_COLLEAGUES -> item.author() != null || !item.about().isEmpty();
            case RECRUIT -> is(item, ContentClass.VACANCY) || item.purpose() == Purpose.RECRUITMENT;
        };
    }

    /** The first chosen goal that the item serves by what it is. */
    private @Nullable Benefit byWhatItIs(ContentItem item, @Nullable Part colleague) {
        for (Part part : parts) {
            if (isA(item, part, colleague)) {
                return Benefit.by(part);
            }
        }
        return null;
    }

    private static boolean isA(ContentItem item, Part part, @Nullable Part colleague) {
        return switch (part) {
            case BY_COLLEAGUE, ABOUT_COLLEAGUE -> part == colleague;
            case VACANCY -> isOwn(item) && is(item, ContentClass.VACANCY);
            case RECRUITMENT -> isOwn(item) && item.purpose() == Purpose.RECRUITMENT;
            case PRIDE ->
                isOwn(item)
                        && item.purpose() == Purpose.PRIDE
                        && (is(item, ContentClass.STORY) || is(item, ContentClass.NEWS));
        };
    }

    private static boolean isOwn(ContentItem item) {
        return item.source().kind() == Source.Kind.OWN;
    }

    private static boolean is(ContentItem item, ContentClass contentClass) {
        return item.contentClass() == contentClass;
    }
}
