package nl.weerklank.engine.index;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.Availability;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.ContentItem.Subject;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.tag.ThemeTag;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** An item as Lucene sees it: what it is found by and nothing else. No field is stored; the id is read from doc values. */
final class ContentDocument {

    static final String ID = "id";
    static final String STANDING = "standing";
    static final String LANGUAGE = "language";
    static final String PERSON = "person";
    static final String THEME = "theme";
    static final String THEME_SCORES = "themeScores";
    static final String TRAITS = "traits";
    static final String EVERGREEN = "evergreen";
    static final String PUBLISHED_AT = "publishedAt";
    static final String FRESHEST = "freshest";
    static final String AVAILABLE_FROM = "availableFrom";
    static final String EXPIRES_AT = "expiresAt";
    static final String KEY_WORDS = "keyWords";

    /** The standing of an item that waits for nothing but its time. */
    static final String OFFERABLE = "OFFERABLE";

    static final String CONFIDENTIAL = "CONFIDENTIAL";

    static final long EXTERNAL = 1;
    static final long DOES_NOT_AGE = 2;
    static final String YES = "yes";
    static final long NEVER = Long.MAX_VALUE;

    /** A word is there or it is not. How often, and in how long a text, would only make copies of the index differ. */
    private static final FieldType WORDS = words();

    private ContentDocument() {}

    static Term idOf(ContentId id) {
        return new Term(ID, id.value());
    }

    static Document of(ContentItem item, String text) {
        Availability availability = item.availability();
        Document document = new Document();
        document.add(new StringField(ID, item.id().value(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(item.id().value())));
        document.add(keyword(STANDING, standing(item)));
        document.add(keyword(LANGUAGE, item.language().code()));
        document.add(new NumericDocValuesField(TRAITS, traits(item)));
        document.add(new LongField(PUBLISHED_AT, micros(availability.publishedAt()), Field.Store.NO));
        document.add(
                new NumericDocValuesField(FRESHEST, item.evergreen() ? NEVER : micros(availability.publishedAt())));
        document.add(new NumericDocValuesField(AVAILABLE_FROM, availableFrom(availability)));
        document.add(new NumericDocValuesField(
                EXPIRES_AT, availability.expiresAt() == null ? NEVER : micros(availability.expiresAt())));
        if (item.evergreen()) {
            document.add(keyword(EVERGREEN, YES));
        }
        people(item).forEach(person -> document.add(keyword(PERSON, person.value())));
        for (ThemeTag theme : item.themes()) {
            document.add(keyword(THEME, theme.code().value()));
            document.add(new SortedNumericDocValuesField(THEME_SCORES, ThemeScore.of(theme)));
        }
        document.add(
                new BinaryDocValuesField(KEY_WORDS, KeyWords.bytes(KeyWords.of(item.language(), item.title(), text))));
        document.add(new Field(wordsOf(item.language()), item.title() + "\n" + text, WORDS));
        return document;
    }

    /** The field of the words of texts in this language. */
    static String wordsOf(Language language) {
        return "words." + language.code();
    }

    /** Microseconds, the precision of the database, since 1970; times too far away for that are as far as it goes. */
    static long micros(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
        } catch (ArithmeticException e) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : NEVER;
        }
    }

    /** What an item waits for, in the order in which it must be settled. */
    private static String standing(ContentItem item) {
        if (item.tagging() == null || item.themes().isEmpty()) {
            return "UNTAGGED";
        }
        return item.confidentiality() == Confidentiality.CONFIDENTIAL ? CONFIDENTIAL : OFFERABLE;
    }

    private static long availableFrom(Availability availability) {
        long published = micros(availability.publishedAt());
        return availability.availableFrom() == null
                ? published
                : Math.max(published, micros(availability.availableFrom()));
    }

    /** The author and those it is about who agreed; nobody is found by what they did not agree to. */
    private static Set<EmployeeId> people(ContentItem item) {
        return Stream.concat(
                        Stream.ofNullable(item.author()),
                        item.about().stream()
                                .filter(subject -> subject.agreedAt() != null)
                                .map(Subject::employee))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long traits(ContentItem item) {
        return (item.source().kind() == Source.Kind.EXTERNAL ? EXTERNAL : 0) | (item.evergreen() ? DOES_NOT_AGE : 0);
    }

    private static Field keyword(String name, String value) {
        return new StringField(name, value, Field.Store.NO);
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
