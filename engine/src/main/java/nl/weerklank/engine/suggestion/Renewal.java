package nl.weerklank.engine.suggestion;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.cadence.WorkingTime;
import nl.weerklank.engine.content.Availability;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.decision.Benefit.Part;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.ThemeMatch;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** What was weighed of each candidate, as it would have been if something had been otherwise. */
final class Renewal {

    /** Hours since something; each passes by itself. */
    private static final Set<Fact> AGES = Set.of(
            Fact.CONTENT_AGE_HOURS,
            Fact.CONTENT_HOURS_INSIDE,
            Fact.CONTENT_HOURS_COLLECTIVE,
            Fact.PROGRAMME_HOURS_SINCE_COLLECTIVE);

    /** What the person says of themselves, as far as it may be unsaid. */
    private static final Set<Fact> SAID = Set.of(
            Fact.EMPLOYEE_JOINED,
            Fact.EMPLOYEE_READINESS,
            Fact.EMPLOYEE_INTERESTS,
            Fact.EMPLOYEE_EXPERTISE,
            Fact.EMPLOYEE_GOALS);

    private final DecisionRecord was;
    private final DecisionRecord becomes;
    private final ContentId asked;
    private final Otherwise otherwise;
    private final Map<ContentId, ContentItem> items;
    private final EmployeeProfile profile;
    private final ThemeMatcher matcher;
    private final Motives motives;
    private final boolean saysOtherwise;
    private final int hours;
    private final HistoryFacts past;

    /**
     * @param was what was recorded
     * @param becomes the same with the grounds and the moment that are supposed
     */
    Renewal(
            DecisionRecord was,
            DecisionRecord becomes,
            ContentId asked,
            Otherwise otherwise,
            Map<ContentId, ContentItem> items) {
        this.was = was;
        this.becomes = becomes;
        this.asked = asked;
        this.otherwise = otherwise;
        this.items = items;
        this.profile = becomes.grounds().profile();
        this.matcher = new ThemeMatcher(profile);
        this.motives = new Motives(profile.preferences().goals());
        this.saysOtherwise =
                !otherwise.preferences().equals(was.grounds().profile().preferences());
        this.hours =
                (int) Duration.between(was.decidedAt(), becomes.decidedAt()).toHours();
        this.past =
                new HistoryFacts(new RecordedTurn(becomes), becomes.grounds().champion(), saturation());
    }

    /** Counted by the day: on another day nobody got an item yet. */
    private Map<ContentId, Integer> saturation() {
        Map<ContentId, Integer> shares = new HashMap<>();
        if (hours < 24) {
            for (Considered candidate : becomes.candidates()) {
                shares.put(candidate.content(), candidate.facts().number(Fact.PROGRAMME_SATURATION, 0));
            }
        }
        return shares;
    }

    Considered renew(Considered candidate) {
        Considered renewed = candidate;
        if (saysOtherwise || hours > 0) {
            renewed = withThePast(later(saysOtherwise ? saying(candidate) : candidate), candidate.facts());
        }
        return otherwise.facts().isEmpty() ? renewed : withOtherFacts(renewed);
    }

    private @Nullable ContentItem known(Considered candidate) {
        ContentItem item = items.get(candidate.content());
        return item != null && item.revision() == candidate.revision() ? item : null;
    }

    private Considered saying(Considered candidate) {
        Preferences says = otherwise.preferences();
        Facts.Builder facts = candidate.facts().toBuilder();
        SAID.forEach(facts::unknown);
        FactAssembler.addKnown(facts, says);
        facts.flag(
                        Fact.EMPLOYEE_WANTS_CHANNEL,
                        was.channel() == Channel.PULL || says.channels().contains(was.channel()))
                .flag(
                        Fact.PROGRAMME_WAVE_REACHED,
                        becomes.grounds()
                                .programme()
                                .reaches(profile, becomes.grounds().champion() != null));
        addTime(facts, candidate);

        List<ThemeCode> codes = themesOf(candidate);
        facts.flag(Fact.MATCH_MUTED_THEME, codes.stream().anyMatch(says.mutedThemes()::contains))
                .unknown(Fact.MATCH_AUDIENCE);
        Following best = FactAssembler.bestFollowing(says, codes);
        if (best != null) {
            facts.code(Fact.MATCH_AUDIENCE, best);
        }
        ContentItem item = known(candidate);
        return item == null ? candidate.withFacts(facts.build()) : matched(candidate, item, facts);
    }

    private Considered matched(Considered candidate, ContentItem item, Facts.Builder facts) {
        List<ThemeMatch> themes = matcher.matches(item.themes());
        Motives.Worth worth = motives.of(item, themes, partOfCloseColleague(candidate, item));
        FactAssembler.addShared(facts, themes);
        facts.code(Fact.MATCH_MOTIVE, worth.motive()).flag(Fact.MATCH_BENEFIT, worth.benefit() != null);
        return new Considered(
                candidate.content(),
                candidate.revision(),
                candidate.rank(),
                candidate.retrievalScore(),
                candidate.sourceName(),
                candidate.mainTheme(),
                candidate.words(),
                candidate.expiresAt(),
                worth.motive(),
                worth.benefit(),
                themes,
                facts.build());
    }

    /** Who is close is not recorded, only that somebody was: whoever made it, unless nobody did or the person themselves. */
    private @Nullable Part partOfCloseColleague(Considered candidate, ContentItem item) {
        if (!candidate.facts().is(Fact.MATCH_CLOSE_COLLEAGUE)) {
            return null;
        }
        boolean byOther = item.author() != null
                && !item.author().equals(profile.employee().id());
        return byOther ? Part.BY_COLLEAGUE : Part.ABOUT_COLLEAGUE;
    }

    private Considered later(Considered candidate) {
        if (hours == 0) {
            return candidate;
        }
        Facts.Builder facts = candidate.facts().toBuilder();
        for (Fact age : AGES) {
            if (candidate.facts().knows(age)) {
                facts.number(age, candidate.facts().number(age, 0) + hours);
            }
        }
        ContentItem item = known(candidate);
        if (item == null) {
            long age = Duration.ofHours(hours + candidate.facts().number(Fact.CONTENT_AGE_HOURS, 0))
                    .toSeconds();
            facts.number(Fact.CONTENT_NEWNESS, FactAssembler.newness(age));
        } else {
            addAge(facts, item.availability());
        }
        addState(facts, candidate, item);
        addTime(facts, candidate);
        return candidate.withFacts(facts.build());
    }

    /** What was not there yet when it was decided was of no age then. */
    private void addAge(Facts.Builder facts, Availability availability) {
        Duration age = Duration.between(availability.publishedAt(), becomes.decidedAt());
        facts.number(Fact.CONTENT_NEWNESS, FactAssembler.newness(age.toSeconds()))
                .number(Fact.CONTENT_AGE_HOURS, (int) Math.max(0, age.toHours()));
        if (availability.insideSince() != null) {
            Duration inside = Duration.between(availability.insideSince(), becomes.decidedAt());
            facts.number(Fact.CONTENT_HOURS_INSIDE, (int) Math.max(0, inside.toHours()));
        }
    }

    private void addState(Facts.Builder facts, Considered candidate, @Nullable ContentItem item) {
        if (candidate.expiresAt() != null && !becomes.decidedAt().isBefore(candidate.expiresAt())) {
            facts.code(Fact.CONTENT_STATE, ContentState.EXPIRED);
        } else if (item != null
                && candidate.facts().is(Fact.CONTENT_STATE, ContentState.EMBARGOED)
                && !item.availability().embargoedAt(becomes.decidedAt())) {
            facts.code(
                    Fact.CONTENT_STATE, item.waitsFor().isEmpty() ? ContentState.SUGGESTABLE : ContentState.IN_REVIEW);
        }
    }

    private void addTime(Facts.Builder facts, Considered candidate) {
        WorkingTime workingTime = WorkingTime.of(profile);
        facts.flag(Fact.EMPLOYEE_PAUSED, otherwise.preferences().pausedAt(becomes.decidedAt()))
                .flag(Fact.EMPLOYEE_AWAY, workingTime.awayAt(becomes.decidedAt()))
                .flag(Fact.EMPLOYEE_QUIET_NOW, workingTime.quietAt(becomes.decidedAt()))
                .code(
                        Fact.PROGRAMME_MODE,
                        becomes.grounds()
                                .programme()
                                .modeFor(profile.employee().unit(), themesOf(candidate), becomes.decidedAt()))
                .number(Fact.ASKED_DAY, (int) day(becomes).toEpochDay());
        if (candidate.facts().knows(Fact.CHAMPION_DAYS_SINCE_TRUST)) {
            int days = candidate.facts().number(Fact.CHAMPION_DAYS_SINCE_TRUST, 0);
            facts.number(Fact.CHAMPION_DAYS_SINCE_TRUST, days + (int) ChronoUnit.DAYS.between(day(was), day(becomes)));
        }
    }

    private static LocalDate day(DecisionRecord decision) {
        return LocalDate.ofInstant(decision.decidedAt(), ZoneOffset.UTC);
    }

    /** What the person's answers taught does not stand in a record but in its facts: it stays. */
    private Considered withThePast(Considered candidate, Facts before) {
        Facts.Builder facts = past.renew(candidate).facts().toBuilder();
        for (Fact learnt : List.of(Fact.MATCH_LEARNT_MORE, Fact.MATCH_LEARNT_LESS)) {
            if (before.knows(learnt)) {
                facts.number(learnt, before.number(learnt, 0));
            }
        }
        return candidate.withFacts(facts.build());
    }

    private Considered withOtherFacts(Considered candidate) {
        Facts.Builder facts = candidate.facts().toBuilder();
        otherwise.facts().forEach((fact, value) -> {
            if (candidate.content().equals(asked) || isOfAll(fact)) {
                facts.value(fact, value);
            }
        });
        return candidate.withFacts(facts.build());
    }

    private static boolean isOfAll(Fact fact) {
        return fact.id().startsWith("employee.")
                || fact == Fact.PROGRAMME_MODE
                || fact == Fact.PROGRAMME_UNIT_GATE
                || fact == Fact.PROGRAMME_WAVE_REACHED;
    }

    private static List<ThemeCode> themesOf(Considered candidate) {
        return candidate.facts().get(Fact.CONTENT_THEMES) instanceof Set<?> codes
                ? codes.stream().map(code -> new ThemeCode(code.toString())).toList()
                : List.of();
    }
}
