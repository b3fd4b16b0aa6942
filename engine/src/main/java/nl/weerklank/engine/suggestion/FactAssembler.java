package nl.weerklank.engine.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Collective;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.cadence.WorkingTime;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Benefit.Part;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.ThemeMatch;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import org.jspecify.annotations.Nullable;

/** Turns candidates into facts: the only place that knows how each fact is filled. */
final class FactAssembler {

    private static final int STRONG_THEME = 600;
    /** In seconds: after this time half of the newness is left. */
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private static final ContentId NOTHING_YET = new ContentId("-");
    private static final Taxonomy NO_THEMES = new Taxonomy("none", List.of());

    private final Instant now;
    private final EmployeeProfile profile;
    private final Programme programme;
    private final Taxonomy taxonomy;
    private final ThemeMatcher matcher;
    private final Motives motives;
    private final Map<EmployeeId, Colleague> colleagues;
    private final Collective collective;
    private final HistoryFacts past;
    private final Taste taste;
    private final Set<ThemeCode> themesThatReach;
    private final Set<ThemeCode> themesOfUnit;
    private final Facts ofPerson;

    private FactAssembler(
            SuggestionQuery query,
            Turn turn,
            Taxonomy taxonomy,
            Map<EmployeeId, Colleague> colleagues,
            Collective collective,
            Map<ContentId, Integer> saturation,
            Taste taste) {
        this.now = turn.now();
        this.profile = turn.profile();
        this.programme = turn.programme();
        this.taxonomy = taxonomy;
        this.matcher = new ThemeMatcher(profile);
        this.motives = new Motives(profile.preferences().goals());
        this.colleagues = colleagues;
        this.collective = collective;
        this.past = new HistoryFacts(turn, turn.champion(), saturation);
        this.taste = taste;
        UnitPath unit = profile.employee().unit();
        this.themesThatReach = themes(theme -> theme.audience().reaches(unit));
        this.themesOfUnit = themes(theme -> theme.audience().names(unit));
        this.ofPerson = factsOfPerson(query.channel(), turn);
    }

    /** For one person's turn; reads what it needs of colleagues and items once, for all candidates. */
    static FactAssembler of(
            SuggestionQuery query, Turn turn, Taxonomy taxonomy, List<TakenUp> before, List<Candidate> candidates) {
        List<ContentItem> items = new ArrayList<>(candidates.size());
        List<ContentId> ids = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            items.add(candidate.content());
            ids.add(candidate.content().id());
        }
        return new FactAssembler(
                query,
                turn,
                taxonomy,
                turn.colleagues(peopleIn(items)),
                turn.collective(ids),
                turn.saturation(ids),
                new Taste(before, turn.readers(ids)));
    }

    /** What the grounds of a record tell by themselves of each candidate: nothing of what only content or colleagues tell. */
    static List<Facts> toldByGrounds(DecisionRecord record) {
        RecordedTurn turn = new RecordedTurn(record);
        FactAssembler assembler = new FactAssembler(
                new SuggestionQuery(record.employee(), record.limit(), record.channel()),
                turn,
                NO_THEMES,
                Map.of(),
                Collective.NONE,
                turn.saturation(List.of()),
                new Taste(List.of(), Map.of()));
        return record.candidates().stream().map(assembler::told).toList();
    }

    private Facts told(Considered candidate) {
        Facts recorded = candidate.facts();
        Facts.Builder facts = ofPerson.copyFor(candidate.content())
                .unknown(Fact.PROGRAMME_MODE) // may differ from theme to theme
                .number(Fact.CONTENT_WORDS, candidate.words())
                .code(Fact.MATCH_MOTIVE, candidate.motive())
                .flag(Fact.MATCH_BENEFIT, candidate.benefit() != null);
        addShared(facts, candidate.themes());
        past.addOfItem(
                facts,
                candidate.content(),
                recorded.is(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN),
                HistoryFacts.isBroadcast(recorded),
                candidate.motive());
        return facts.build();
    }

    private Set<ThemeCode> themes(Predicate<Taxonomy.Theme> condition) {
        return taxonomy.themes().stream()
                .filter(condition)
                .map(Taxonomy.Theme::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<EmployeeId> peopleIn(Collection<ContentItem> items) {
        Set<EmployeeId> people = new HashSet<>();
        for (ContentItem item : items) {
            people.addAll(peopleWhoAgreed(item));
        }
        return people;
    }

    private static List<EmployeeId> peopleWhoAgreed(ContentItem item) {
        List<EmployeeId> people = new ArrayList<>(1 + item.about().size());
        if (item.author() != null) {
            people.add(item.author());
        }
        for (ContentItem.Subject subject : item.about()) {
            if (subject.agreedAt() != null) {
                people.add(subject.employee());
            }
        }
        return people;
    }

    /** Everything to weigh of each candidate, in the same order. */
    List<Considered> consider(List<Candidate> candidates) {
        return candidates.stream().map(this::consider).toList();
    }

    private Considered consider(Candidate candidate) {
        ContentItem item = candidate.content();
        List<ThemeTag> tags = item.themes();
        List<ThemeMatch> themes = matcher.matches(tags);
        Part colleague = partOfCloseColleague(item);
        Motives.Worth worth = motives.of(item, themes, colleague);

        Facts.Builder facts = ofPerson.copyFor(item.id());
        List<ThemeCode> codes = codesOf(tags);
        ThemeCode mainTheme = codes.isEmpty() ? null : codes.getFirst();
        addContent(facts, item, codes);
        addMatch(facts, item, codes, themes);
        taste.add(facts, candidate);
        past.addLearnt(facts, mainTheme);
        past.addOfItem(
                facts,
                item.id(),
                item.contentClass() == ContentClass.CAMPAIGN,
                HistoryFacts.isBroadcast(item.source().kind(), item.contentClass()),
                worth.motive());
        facts.flag(Fact.MATCH_CLOSE_COLLEAGUE, colleague != null)
                .code(Fact.MATCH_MOTIVE, worth.motive())
                .flag(Fact.MATCH_BENEFIT, worth.benefit() != null);

        return new Considered(
                item.id(),
                item.revision(),
                candidate.rank(),
                candidate.retrievalScore(),
                item.source().name(),
                mainTheme,
                item.words(),
                item.availability().expiresAt(),
                worth.motive(),
                worth.benefit(),
                themes,
                facts.build());
    }

    /** The item's themes, best first. */
    private static List<ThemeCode> codesOf(List<ThemeTag> tags) {
        List<ThemeCode> codes = new ArrayList<>(tags.size());
        for (ThemeTag tag : tags) {
            codes.add(tag.code());
        }
        return codes;
    }

    private void addContent(Facts.Builder facts, ContentItem item, List<ThemeCode> codes) {
        facts.code(Fact.CONTENT_STATE, item.stateAt(now, taxonomy))
                .codes(Fact.CONTENT_THEMES, values(codes))
                .code(Fact.CONTENT_LANGUAGE, item.language())
                .number(Fact.CONTENT_AGE_HOURS, hoursSince(item.availability().publishedAt()))
                .number(Fact.CONTENT_NEWNESS, newness(item.availability().publishedAt()))
                .flag(Fact.CONTENT_EVERGREEN, item.evergreen())
                .code(Fact.CONTENT_CLASS, item.contentClass())
                .code(Fact.CONTENT_PURPOSE, item.purpose())
                .code(Fact.CONTENT_SOURCE, item.source().kind())
                .code(Fact.CONTENT_CONFIDENTIALITY, item.confidentialityThatHolds())
                .flag(Fact.CONTENT_LACKS_AGREEMENT, item.lacksAgreement())
                .codes(Fact.CONTENT_ANSWERED_FOR, names(item.answeredFor()))
                .number(Fact.CONTENT_WORDS, item.words())
                .code(Fact.PROGRAMME_MODE, programme.modeFor(profile.employee().unit(), codes, now));
        hoursSinceIfEver(facts, Fact.CONTENT_HOURS_INSIDE, item.availability().insideSince());
        hoursSinceIfEver(
                facts, Fact.CONTENT_HOURS_COLLECTIVE, collective.since().get(item.id()));
        if (item.tagging() != null) {
            facts.codes(Fact.CONTENT_CONCERNS, names(item.openConcerns()));
            addTone(facts, item.tagging());
        }
    }

    private static void addTone(Facts.Builder facts, Tagging tagging) {
        facts.number(Fact.CONTENT_PROMOTIONAL, tagging.tone().promotional())
                .number(Fact.CONTENT_JARGON, tagging.tone().jargon())
                .code(Fact.CONTENT_SENTIMENT, tagging.tone().sentiment().value())
                .code(Fact.CONTENT_VOICE, tagging.tone().voice().value())
                .flag(Fact.CONTENT_NAMES_PEOPLE, tagging.namesPeople());
    }

    private void addMatch(Facts.Builder facts, ContentItem item, List<ThemeCode> codes, List<ThemeMatch> themes) {
        Preferences preferences = profile.preferences();
        Set<Language> languages = profile.employee().languages();

        addShared(facts, themes);
        facts.flag(Fact.MATCH_REACHES, overlap(codes, themesThatReach))
                .flag(Fact.MATCH_UNIT, overlap(codes, themesOfUnit))
                .flag(Fact.MATCH_MUTED_THEME, overlap(codes, preferences.mutedThemes()))
                .flag(Fact.MATCH_OWN_WORK, profile.employee().id().equals(item.author()));
        if (!languages.isEmpty() && item.language() != Language.UND) {
            facts.flag(Fact.MATCH_LANGUAGE, languages.contains(item.language()));
        }
        Following best = bestFollowing(preferences, codes);
        if (best != null) {
            facts.code(Fact.MATCH_AUDIENCE, best);
        }
    }

    /** The best that the person declared on these themes; null when they declared nothing. */
    static @Nullable Following bestFollowing(Preferences preferences, Collection<ThemeCode> codes) {
        Following best = null;
        for (ThemeCode code : codes) {
            Following declared = preferences.audience().get(code);
            if (declared != null && (best == null || declared.compareTo(best) > 0)) {
                best = declared;
            }
        }
        return best;
    }

    /** How many themes are shared, by the part of the profile that shows it. */
    static void addShared(Facts.Builder facts, List<ThemeMatch> themes) {
        int strong = 0;
        int weak = 0;
        int expert = 0;
        int story = 0;
        for (ThemeMatch match : themes) {
            switch (match.via()) {
                case INTEREST -> {
                    strong += match.strength() >= STRONG_THEME ? 1 : 0;
                    weak += match.strength() < STRONG_THEME ? 1 : 0;
                }
                case EXPERTISE -> expert++;
                case STORY -> story++;
            }
        }
        facts.number(Fact.MATCH_STRONG_THEMES, strong)
                .number(Fact.MATCH_WEAK_THEMES, weak)
                .number(Fact.MATCH_EXPERT_THEMES, expert)
                .number(Fact.MATCH_STORY_THEMES, story);
    }

    private static boolean overlap(List<ThemeCode> codes, Set<ThemeCode> themes) {
        for (ThemeCode code : codes) {
            if (themes.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private Facts factsOfPerson(Channel channel, Turn turn) {
        Employee employee = profile.employee();
        Preferences preferences = profile.preferences();
        WorkingTime workingTime = WorkingTime.of(profile);

        Facts.Builder facts = Facts.about(NOTHING_YET)
                .flag(Fact.EMPLOYEE_PAUSED, preferences.pausedAt(now))
                .flag(Fact.EMPLOYEE_AWAY, workingTime.awayAt(now))
                .flag(Fact.EMPLOYEE_QUIET_NOW, workingTime.quietAt(now))
                .flag(
                        Fact.EMPLOYEE_WANTS_CHANNEL,
                        channel == Channel.PULL || preferences.channels().contains(channel))
                .codes(Fact.EMPLOYEE_UNITS, unitsUpwards(employee.unit()))
                .code(Fact.PROGRAMME_MODE, programme.modeFor(employee.unit(), now))
                .code(Fact.PROGRAMME_UNIT_GATE, preferences.askedForPushes() ? UnitGate.OPEN : turn.unitGate())
                .flag(Fact.PROGRAMME_WAVE_REACHED, programme.reaches(profile, turn.champion() != null))
                .flag(Fact.CHAMPION_LEADER, employee.leader() || turn.champion() != null)
                .code(Fact.ASKED_CHANNEL, channel)
                .number(Fact.ASKED_DAY, (int)
                        now.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay());
        hoursSinceIfEver(facts, Fact.PROGRAMME_HOURS_SINCE_COLLECTIVE, collective.last());
        addKnown(facts, preferences);
        addKnown(facts, employee);
        if (turn.champion() != null) {
            addChampion(facts, turn.champion());
        }
        past.addOfPerson(facts);
        return facts.build();
    }

    /** What the person said of themselves; what they did not say is left out. */
    static void addKnown(Facts.Builder facts, Preferences preferences) {
        if (preferences.optIn() != null) {
            facts.flag(Fact.EMPLOYEE_JOINED, preferences.optIn());
        }
        if (preferences.readiness() != null) {
            facts.code(Fact.EMPLOYEE_READINESS, preferences.readiness());
        }
        codesIfAny(facts, Fact.EMPLOYEE_INTERESTS, values(preferences.interests()));
        codesIfAny(facts, Fact.EMPLOYEE_EXPERTISE, values(preferences.expertise()));
        codesIfAny(facts, Fact.EMPLOYEE_GOALS, names(preferences.goals()));
    }

    private void addChampion(Facts.Builder facts, ChampionState champion) {
        facts.flag(Fact.CHAMPION_PROFILE_COMPLETE, champion.profileComplete())
                .number(Fact.CHAMPION_PERSONAL_THEMES, champion.themes().size());
        if (champion.trustedOn() != null) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            facts.number(Fact.CHAMPION_DAYS_SINCE_TRUST, (int)
                    Math.max(0, ChronoUnit.DAYS.between(champion.trustedOn(), today)));
        }
    }

    private static void addKnown(Facts.Builder facts, Employee employee) {
        codesIfAny(facts, Fact.EMPLOYEE_LANGUAGES, names(employee.languages()));
    }

    /** How a close colleague takes part in the item; null when none does. */
    private @Nullable Part partOfCloseColleague(ContentItem item) {
        if (isCloseColleague(item.author())) {
            return Part.BY_COLLEAGUE;
        }
        for (EmployeeId person : peopleWhoAgreed(item)) {
            if (isCloseColleague(person)) {
                return Part.ABOUT_COLLEAGUE;
            }
        }
        return null;
    }

    /** Same unit, or the same manager, and joined themselves (R10). */
    private boolean isCloseColleague(@Nullable EmployeeId id) {
        Colleague colleague = id == null ? null : colleagues.get(id);
        return colleague != null
                && colleague.joined()
                && !colleague.id().equals(profile.employee().id())
                && (colleague.unit().equals(profile.employee().unit()) || sameManager(colleague.manager()));
    }

    private boolean sameManager(@Nullable EmployeeId manager) {
        return manager != null && manager.equals(profile.employee().manager());
    }

    private int newness(Instant publishedAt) {
        return newness(Duration.between(publishedAt, now).toSeconds());
    }

    /** How new an item of this age in seconds is, in thousandths. */
    static int newness(long age) {
        return (int) (1000 * DAY / (DAY + Math.max(0, age)));
    }

    private void hoursSinceIfEver(Facts.Builder facts, Fact fact, @Nullable Instant instant) {
        if (instant != null) {
            facts.number(fact, hoursSince(instant));
        }
    }

    private int hoursSince(Instant instant) {
        return (int) Math.max(0, Duration.between(instant, now).toHours());
    }

    private static List<String> unitsUpwards(UnitPath unit) {
        List<String> units = new ArrayList<>();
        for (Optional<UnitPath> at = Optional.of(unit);
                at.isPresent();
                at = at.get().parent()) {
            units.add(at.get().value());
        }
        return units;
    }

    private static void codesIfAny(Facts.Builder facts, Fact fact, List<String> codes) {
        if (!codes.isEmpty()) {
            facts.codes(fact, codes);
        }
    }

    private static List<String> values(Collection<ThemeCode> codes) {
        List<String> values = new ArrayList<>(codes.size());
        for (ThemeCode code : codes) {
            values.add(code.value());
        }
        return values;
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        List<String> names = new ArrayList<>(values.size());
        for (Enum<?> value : values) {
            names.add(value.name());
        }
        return names;
    }
}
