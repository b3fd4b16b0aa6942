package nl.weerklank.engine.suggestion;

import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.Benefit;
import nl.weerklank.engine.decision.ThemeMatch;
import nl.weerklank.engine.decision.ThemeMatch.Via;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.offer.Motive;

/** For whom a person would act, and what is in it for them. Nobody can set either by hand (R05, R29). */
final class Motives {

    private Motives() {}

    /** SELF when a benefit can be named, COLLEAGUE for a close colleague who agreed, otherwise EMPLOYER. */
    static Motive of(Optional<Benefit> benefit, boolean closeColleague) {
        if (benefit.isPresent()) {
            return Motive.SELF;
        }
        return closeColleague ? Motive.COLLEAGUE : Motive.EMPLOYER;
    }

    /** The first chosen goal that the item serves by a declared interest or expertise shown in its words. */
    static Optional<Benefit> benefit(ContentItem item, Preferences preferences, List<ThemeMatch> matches) {
        for (Goal goal : Goal.values()) {
            if (preferences.goals().contains(goal)) {
                for (ThemeMatch match : matches) {
                    if (declaredAndShown(match) && serves(item, match, goal)) {
                        return Optional.of(new Benefit(goal, match.theme(), match.evidence()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean declaredAndShown(ThemeMatch match) {
        return match.via() != Via.STORY && !match.evidence().isEmpty();
    }

    private static boolean serves(ContentItem item, ThemeMatch match, Goal goal) {
        return switch (goal) {
            case EXPERTISE ->
                is(item, ContentClass.KNOWLEDGE)
                        || (match.via() == Via.EXPERTISE
                                && (is(item, ContentClass.NEWS) || is(item, ContentClass.STORY)));
            case NETWORK -> item.source().kind() == Source.Kind.EXTERNAL || is(item, ContentClass.NEWS);
            case CAREER -> is(item, ContentClass.KNOWLEDGE) || item.purpose() == Purpose.KNOWLEDGE;
            case PRIDE ->
                item.source().kind() == Source.Kind.OWN
                        && (is(item, ContentClass.STORY) || item.purpose() == Purpose.PRIDE);
            case HELP_COLLEAGUES -> item.author() != null || !item.about().isEmpty();
            case RECRUIT -> is(item, ContentClass.VACANCY) || item.purpose() == Purpose.RECRUITMENT;
        };
    }

    private static boolean is(ContentItem item, ContentClass contentClass) {
        return item.contentClass() == contentClass;
    }
}
