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
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What to look for, for one person at one moment: what may be offered at all, and what speaks for an item.
 *
 * <p>The weights only decide what is worth considering; what is offered, and in which order, is for the rules. A full
 * theme that the person asked for counts 1, and news of today counts 2 of which half is left at 30 days, because in a
 * large catalogue most of what fits well is old.
 */
final class Question {

    static final float INTEREST = 1.0f;
    static final float EXPERTISE = 0.8f;
    static final float STORY_THEME = 0.6f;
    static final float UNIT_THEME = 0.4f;
    static final float COLLEAGUE = 0.5f;
    static final float STORY_WORD = 0.05f;
    static final double TODAY = 2.0;
    static final double EVERGREEN = 1.0;

    /** At this age, in microseconds, half of the newness is left; what is younger, or does not age, is fresh. */
    static final long FRESH = Duration.ofDays(30).toMillis() * 1_000L;

    /** Enough to know a story by; each word is looked up in the index. */
    private static final int STORY_CHARACTERS = 4_000;

    private static final int STORY_WORDS = 8;
    private static final int WORDS_LOOKED_UP = 16;
    private static final float FULL_SCORE = 1000f;

    private final EmployeeProfile person;
    private final Taxonomy taxonomy;
    private final Set<EmployeeId> colleagues;
    private final long now;

    Question(EmployeeProfile person, Taxonomy taxonomy, Set<EmployeeId> colleagues, Instant now) {
        this.person = person;
        this.taxonomy = taxonomy;
        this.colleagues = colleagues;
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

    /** Everything the person may be offered now. */
    BooleanQuery allowed() {
        BooleanQuery.Builder allowed = new BooleanQuery.Builder();
        allowed.add(keyword(ContentDocument.STANDING, ContentDocument.OFFERABLE), Occur.FILTER);
        allowed.add(LongField.newRangeQuery(ContentDocument.AVAILABLE_FROM, Long.MIN_VALUE, now), Occur.FILTER);
        allowed.add(
                LongField.newRangeQuery(ContentDocument.EXPIRES_AT, Math.addExact(now, 1), ContentDocument.NEVER),
                Occur.FILTER);
        allowed.add(anyOf(ContentDocument.THEME, codes(themesThatReach())), Occur.FILTER);
        if (!languages().isEmpty()) {
            List<String> codes = languages().stream().map(Language::code).toList();
            allowed.add(anyOf(ContentDocument.LANGUAGE, codes), Occur.FILTER);
        }
        person.preferences()
                .mutedThemes()
                .forEach(muted -> allowed.add(keyword(ContentDocument.THEME, muted.value()), Occur.MUST_NOT));
        return allowed.build();
    }

    /** What is not too old. */
    Query fresh() {
        return new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(ContentDocument.PUBLISHED_AT, now - FRESH, now), Occur.SHOULD)
                .add(keyword(ContentDocument.EVERGREEN, ContentDocument.YES), Occur.SHOULD)
                .build();
    }

    static Query ofTheme(ThemeCode theme) {
        return keyword(ContentDocument.THEME, theme.value());
    }

    static Query ofSource(Source.Kind kind) {
        return keyword(ContentDocument.SOURCE, kind.name());
    }

    /** What the age of an item is worth: {@link #TODAY} at first, half of that at {@link #FRESH}, and so on. */
    double newness(long publishedAt, boolean evergreen) {
        double age = Math.max(0, (double) now - publishedAt);
        return Math.max(TODAY * FRESH / (FRESH + age), evergreen ? EVERGREEN : 0);
    }

    /** What makes an item fit this person; no clause when nothing is known of the person. */
    BooleanQuery fit(IndexReader reader) throws IOException {
        BooleanQuery.Builder fit = new BooleanQuery.Builder();
        themeWeights()
                .forEach((theme, weight) -> fit.add(
                        FeatureField.newLinearQuery(ContentDocument.THEME, theme.value(), weight), Occur.SHOULD));
        if (!colleagues.isEmpty()) {
            List<String> ids = colleagues.stream().map(EmployeeId::value).toList();
            fit.add(worth(COLLEAGUE, anyOf(ContentDocument.PERSON, ids)), Occur.SHOULD);
        }
        for (Term word : storyWords(reader)) {
            fit.add(worth(STORY_WORD, new TermQuery(word)), Occur.SHOULD);
        }
        return fit.build();
    }

    /** What each theme counts for this person, sorted so that sums of scores are the same everywhere. */
    private Map<ThemeCode, Float> themeWeights() {
        Map<ThemeCode, Float> weights = new TreeMap<>();
        person.preferences().interests().forEach(theme -> weights.merge(theme, INTEREST, Float::sum));
        person.preferences().expertise().forEach(theme -> weights.merge(theme, EXPERTISE, Float::sum));
        for (ThemeTag theme : person.storyThemes()) {
            if (theme.score() > 0) {
                weights.merge(theme.code(), STORY_THEME * theme.score() / FULL_SCORE, Float::sum);
            }
        }
        taxonomy.themes().stream()
                .filter(theme -> theme.audience().names(unit()))
                .forEach(theme -> weights.merge(theme.code(), UNIT_THEME, Float::sum));
        return weights;
    }

    /** The words of the person's own story that tell most: those that are in the fewest items, but in some. */
    private List<Term> storyWords(IndexReader reader) throws IOException {
        String story = person.preferences().story();
        if (story == null || story.isBlank()) {
            return List.of();
        }
        String beginning = story.substring(0, Math.min(story.length(), STORY_CHARACTERS));
        int common = 1 + reader.maxDoc() / 10;
        Map<Term, Integer> itemsWith = new HashMap<>();
        for (Language language : languages().isEmpty() ? List.of(Language.values()) : languages()) {
            for (String word : longest(Words.of(language, beginning))) {
                Term term = new Term(ContentDocument.wordsOf(language), word);
                int items = reader.docFreq(term);
                if (items > 0 && items <= common) {
                    itemsWith.put(term, items);
                }
            }
        }
        return itemsWith.entrySet().stream()
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

    private static Query worth(float weight, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
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
