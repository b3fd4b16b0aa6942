package nl.weerklank.api.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.ThemeMatch;
import nl.weerklank.engine.decision.ThemeMatch.Via;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** What goes into the places of a reason's sentence; a place without anything to say is left out. */
final class ReasonValues {

    private static final int WORDS = 3;
    private static final Set<Following> FOLLOWED = Set.of(Following.SOME, Following.MANY);

    private final EmployeeProfile profile;
    private final Taxonomy taxonomy;
    private final Language language;

    ReasonValues(DecisionRecord decision, Taxonomy taxonomy, Language language) {
        this.profile = decision.grounds().profile();
        this.taxonomy = taxonomy;
        this.language = language;
    }

    /**
     * The values for one reason about one item.
     *
     * @param item as it is now; null when it is gone
     * @param colleague the name of a close colleague who made it; null when there is none to name
     */
    Map<String, String> of(
            ReasonCode reason, @Nullable Considered candidate, @Nullable ContentItem item, @Nullable String colleague) {
        Map<String, String> values = new HashMap<>();
        if (candidate != null) {
            switch (reason) {
                case THEME_MATCH -> addMatches(values, candidate, Via.INTEREST);
                case EXPERTISE_MATCH -> addMatches(values, candidate, Via.EXPERTISE);
                case STORY_MATCH -> addMatches(values, candidate, Via.STORY);
                case AUDIENCE -> put(values, "themes", followedThemes(candidate));
                case LEARNT_MORE, LEARNT_LESS ->
                    put(
                            values,
                            "themes",
                            themes(Stream.ofNullable(candidate.mainTheme()).toList()));
                case UNIT_MATCH -> put(values, "unit", unit(candidate));
                case GOAL -> addGoal(values, candidate);
                case COLLEAGUE -> put(values, "colleague", colleague);
                case SAME_AUTHOR -> put(values, "count", number(candidate, Fact.MATCH_SAME_AUTHOR));
                case KINDRED -> put(values, "share", percent(candidate, Fact.MATCH_KINDRED));
                case ATTENTION -> put(values, "count", number(candidate, Fact.PROGRAMME_ATTENTION));
                case EXPIRED -> put(values, "date", date(candidate.expiresAt()));
                case FRESH ->
                    put(
                            values,
                            "date",
                            item == null ? null : date(item.availability().publishedAt()));
                case EMBARGOED ->
                    put(
                            values,
                            "date",
                            item == null ? null : date(item.availability().availableFrom()));
                default -> {}
            }
        }
        return values;
    }

    /** The words of the item that show it, best first. */
    String evidence(List<String> words) {
        return Phrases.row(words.stream().distinct().limit(WORDS).toList()).in(language);
    }

    String themeName(ThemeCode code) {
        return taxonomy.theme(code).map(theme -> theme.name(language)).orElse(code.value());
    }

    private void addMatches(Map<String, String> values, Considered candidate, Via via) {
        List<ThemeMatch> matches =
                candidate.themes().stream().filter(match -> match.via() == via).toList();
        put(values, "themes", themes(matches.stream().map(ThemeMatch::theme).toList()));
        put(
                values,
                "evidence",
                evidence(matches.stream()
                        .flatMap(match -> match.evidence().stream())
                        .toList()));
        put(
                values,
                "words",
                evidence(matches.stream()
                        .flatMap(match -> match.ownWords().stream())
                        .toList()));
    }

    private void addGoal(Map<String, String> values, Considered candidate) {
        if (candidate.benefit() != null) {
            put(values, "goal", Phrases.goal(candidate.benefit().goal()).in(language));
        }
    }

    private static @Nullable String number(Considered candidate, Fact fact) {
        return candidate.facts().knows(fact)
                ? Integer.toString(candidate.facts().number(fact, 0))
                : null;
    }

    private static @Nullable String percent(Considered candidate, Fact share) {
        return candidate.facts().knows(share) ? candidate.facts().number(share, 0) / 10 + "%" : null;
    }

    private String followedThemes(Considered candidate) {
        return themes(codesOf(candidate).stream()
                .filter(code -> {
                    Following who = profile.preferences().audience().get(code);
                    return who != null && FOLLOWED.contains(who);
                })
                .toList());
    }

    private String themes(List<ThemeCode> codes) {
        return Phrases.row(codes.stream().distinct().map(this::themeName).toList())
                .in(language);
    }

    /** The unit that a theme of the item names and the person works in, by its own name. */
    private @Nullable String unit(Considered candidate) {
        return codesOf(candidate).stream()
                .flatMap(code -> taxonomy.theme(code).stream())
                .filter(theme -> !theme.audience().everybody())
                .flatMap(theme -> theme.audience().units().stream())
                .filter(unit -> profile.employee().unit().isWithin(unit))
                .map(unit -> unit.value().substring(unit.value().lastIndexOf('/') + 1))
                .findFirst()
                .orElse(null);
    }

    private static List<ThemeCode> codesOf(Considered candidate) {
        return candidate.facts().get(Fact.CONTENT_THEMES) instanceof Set<?> codes
                ? codes.stream().map(Objects::toString).map(ThemeCode::new).toList()
                : List.of();
    }

    private @Nullable String date(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        ZoneId zone = profile.employee().timeZone();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language == Language.NL ? "nl-NL" : "en-GB"))
                .format(LocalDate.ofInstant(instant, zone == null ? ZoneOffset.UTC : zone));
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
    }
}
