package nl.weerklank.engine.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What to look for, for one person at one moment: what may be offered at all, and what speaks for an item.
 *
 * <p>The weights, in thousandths, only decide what is worth considering; what is offered, and in which order, is for the
 * rules. A full theme that the person is interested in counts 1000, and news of today counts 2000 of which half is left
 * at 30 days, because in a large catalogue most of what fits well is old.
 */
final class Question {

    static final int INTEREST = 1000;
    static final int EXPERTISE = 800;
    static final int STORY_THEME = 600;
    static final int UNIT_THEME = 400;
    static final int COLLEAGUE = 500;
    static final int AUTHOR = 400;
    static final int STORY_WORD = 50;
    static final int TODAY = 2000;
    static final int EVERGREEN = 1000;

    /** At this age, in microseconds, half of the newness is left; what is younger, or does not age, is fresh. */
    static final long FRESH = Duration.ofDays(30).toMillis() * 1_000L;

    private static final long DAY = Duration.ofDays(1).toMillis() * 1_000L;

    /** Enough to know a story by; each word is looked up in the index. */
    private static final int STORY_CHARACTERS = 4_000;

    private static final int STORY_WORDS = 8;
    private static final int WORDS_LOOKED_UP = 16;

    /** Merits are whole millionths: fine enough that ties are rare, and the same on every copy of the index. */
    static final long MILLIONTHS = 1000;

    private final EmployeeProfile person;
    private final Taxonomy taxonomy;
    private final Set<EmployeeId> colleagues;
    private final Set<EmployeeId> authors;
    private final long now;

    /**
     * What this person could want.
     *
     * @param authors whose work the person took up before
     */
    Question(
            EmployeeProfile person,
            Taxonomy taxonomy,
            Set<EmployeeId> colleagues,
            Set<EmployeeId> authors,
            Instant now) {
        this.person = person;
        this.taxonomy = taxonomy;
        this.colleagues = colleagues;
        this.authors = authors;
        this.now = ContentDocument.micros(now);
    }

    /** The themes the person asked for, in the order of their codes. */
    List<ThemeCode> askedThemes() {
        Preferences said = person.preferences();
        return Stream.concat(said.interests().stream(), said.expertise().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What must hold of an item, whatever its age.
     *
     * @param otherwise what becomes of an item that does not meet it
     */
    record Condition(Retrieved otherwise, Query query, Occur occur) {}

    /** Everything the person may be offered when its time has come; without the time, Lucene remembers the answer. */
    BooleanQuery allowed() {
        BooleanQuery.Builder allowed = new BooleanQuery.Builder();
        allowed.add(keyword(ContentDocument.STANDING, ContentDocument.OFFERABLE), Occur.FILTER);
        allowed.add(anyOf(ContentDocument.THEME, codes(themesThatReach())), Occur.FILTER);
        ofPerson().forEach(condition -> allowed.add(condition.query(), condition.occur()));
        return allowed.build();
    }

    /** What {@link #allowed()} asks, one by one, in the order in which it must be settled. */
    List<Condition> conditions() {
        Query confidential = keyword(ContentDocument.STANDING, ContentDocument.CONFIDENTIAL);
        Query offerable = keyword(ContentDocument.STANDING, ContentDocument.OFFERABLE);
        Query reaches = anyOf(ContentDocument.THEME, codes(themesThatReach()));
        return Stream.concat(
                        Stream.of(
                                new Condition(Retrieved.CONFIDENTIAL, confidential, Occur.MUST_NOT),
                                new Condition(Retrieved.UNTAGGED, offerable, Occur.FILTER),
                                new Condition(Retrieved.NOT_FOR_UNIT, reaches, Occur.FILTER)),
                        ofPerson().stream())
                .toList();
    }

    /** Themes that say something for an item. */
    Query sharedThemes() {
        return anyOf(
                ContentDocument.THEME,
                themeWeights().keySet().stream().map(ThemeCode::value).toList());
    }

    private List<Condition> ofPerson() {
        List<Condition> conditions = new ArrayList<>();
        if (!languages().isEmpty()) {
            List<String> codes = languages().stream().map(Language::code).toList();
            conditions.add(new Condition(Retrieved.LANGUAGE, anyOf(ContentDocument.LANGUAGE, codes), Occur.FILTER));
        }
        for (ThemeCode muted : person.preferences().mutedThemes()) {
            conditions.add(new Condition(
                    Retrieved.MUTED_THEME, keyword(ContentDocument.THEME, muted.value()), Occur.MUST_NOT));
        }
        return conditions;
    }

    /** What is not too old, up to a day: Lucene then remembers the answer until tomorrow. */
    Query fresh() {
        return new BooleanQuery.Builder()
                .add(
                        LongField.newRangeQuery(
                                ContentDocument.PUBLISHED_AT, Math.floorDiv(now - FRESH, DAY) * DAY, Long.MAX_VALUE),
                        Occur.SHOULD)
                .add(keyword(ContentDocument.EVERGREEN, ContentDocument.YES), Occur.SHOULD)
                .build();
    }

    /** What is worth more than its themes and its age: close colleagues, familiar authors, and words of the person's own story. */
    Extras extras(ContentSearcher searcher) throws IOException {
        List<Extras.Reason> reasons = new ArrayList<>();
        reasons.add(new Extras.Reason(COLLEAGUE, ContentDocument.PERSON, sorted(colleagues)));
        reasons.add(new Extras.Reason(AUTHOR, ContentDocument.PERSON, sorted(authors)));
        for (Term word : storyWords(searcher)) {
            reasons.add(new Extras.Reason(STORY_WORD, word.field(), List.of(word.bytes())));
        }
        return new Extras(searcher, reasons);
    }

    /** In the order of the index, in which they are found soonest. */
    private static List<BytesRef> sorted(Set<EmployeeId> people) {
        return people.stream()
                .map(person -> new BytesRef(person.value()))
                .sorted()
                .toList();
    }

    /** Whether the time of an item has come and has not passed. */
    boolean inTime(long availableFrom, long expiresAt) {
        return availableFrom <= now && now < expiresAt;
    }

    /** What the age of an item is worth: {@link #TODAY} at first, half of that at {@link #FRESH}, and so on. */
    long newness(long publishedAt, boolean evergreen) {
        double age = Math.max(0, (double) now - publishedAt);
        long newness = (long) (MILLIONTHS * TODAY * (FRESH / (FRESH + age)));
        return evergreen ? Math.max(newness, MILLIONTHS * EVERGREEN) : newness;
    }

    /** What each theme counts for this person, in thousandths of its score. */
    Map<ThemeCode, Integer> themeWeights() {
        Map<ThemeCode, Integer> weights = new HashMap<>();
        person.preferences().interests().forEach(theme -> weights.merge(theme, INTEREST, Integer::sum));
        person.preferences().expertise().forEach(theme -> weights.merge(theme, EXPERTISE, Integer::sum));
        for (ThemeTag theme : person.storyThemes()) {
            weights.merge(theme.code(), STORY_THEME * theme.score() / 1000, Integer::sum);
        }
        taxonomy.themes().stream()
                .filter(theme -> theme.audience().names(unit()))
                .forEach(theme -> weights.merge(theme.code(), UNIT_THEME, Integer::sum));
        return weights;
    }

    /** The words of the person's own story that tell most: those that are in the fewest items, but in some. */
    private List<Term> storyWords(ContentSearcher searcher) throws IOException {
        String story = person.preferences().story();
        if (story == null || story.isBlank()) {
            return List.of();
        }
        String beginning = story.substring(0, Math.min(story.length(), STORY_CHARACTERS));
        int common = 1 + searcher.getIndexReader().maxDoc() / 50;
        Map<Term, Integer> found = new HashMap<>();
        for (Language language : languages().isEmpty() ? List.of(Language.values()) : languages()) {
            searcher.itemsWith(ContentDocument.wordsOf(language), longest(Words.of(language, beginning)))
                    .forEach((word, items) -> {
                        if (items <= common) {
                            found.put(word, items);
                        }
                    });
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<Term, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(STORY_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Long words tell more than short ones, in Dutch above all, and looking all words up would cost more than searching. */
    private static List<String> longest(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(WORDS_LOOKED_UP)
                .toList();
    }

    private List<ThemeCode> themesThatReach() {
        return taxonomy.themes().stream()
                .filter(theme -> theme.audience().reaches(unit()))
                .map(Taxonomy.Theme::code)
                .toList();
    }

    private List<Language> languages() {
        return person.employee().languages().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private UnitPath unit() {
        return person.employee().unit();
    }

    private static Query keyword(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query anyOf(String field, Collection<String> values) {
        List<BytesRef> terms = new ArrayList<>();
        values.forEach(value -> terms.add(new BytesRef(value)));
        return new TermInSetQuery(field, terms);
    }

    private static List<String> codes(List<ThemeCode> themes) {
        return themes.stream().map(ThemeCode::value).toList();
    }
}
