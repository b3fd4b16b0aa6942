package nl.weerklank.nlp.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.draft.WordReader;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.KnownNames;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Tagger;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Teacher;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.nlp.form.DutchDictionary;
import nl.weerklank.nlp.form.DutchForms;
import nl.weerklank.nlp.form.EnglishForms;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.guard.Guard;
import nl.weerklank.nlp.language.LanguageDetector;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.name.NameFinder;
import nl.weerklank.nlp.name.PersonFinder;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.tone.ToneReader;

/** Tags Dutch and English texts over CoreNLP. Make one and share it: it is thread-safe and keeps its dictionaries. */
public final class CoreNlpTagger implements Tagger, Teacher {

    /** Most UTF-16 units of a title. */
    public static final int LONGEST_TITLE = 500;

    /** Most UTF-16 units of a text. */
    public static final int LONGEST_TEXT = 200_000;

    private final Splitter splitter = new Splitter();
    private final LanguageDetector languages = new LanguageDetector();
    private final PerLanguage<ToneReader> tones;
    private final PersonFinder people;
    private final Guard guard = new Guard();
    private final PerLanguage<Forms> forms;
    private final NameFinder names;
    private final Analysts analysts;
    private final ThemeReaders themes;
    private final List<ModelRef> shared;
    private final WordReader words;

    /** Loads the dictionary and the lists; models wait for the first text in their language. */
    public CoreNlpTagger() {
        this(analyst -> analyst);
    }

    /** One whose models look for no names, to measure what names take; it still finds the people it is told of. */
    public static CoreNlpTagger withoutNames() {
        return new CoreNlpTagger(Analyst::withoutNames);
    }

    private CoreNlpTagger(UnaryOperator<Analyst> each) {
        DutchDictionary dictionary = DutchDictionary.load();
        DutchForms dutch = DutchForms.of(dictionary);
        this.forms = new PerLanguage<>(dutch, new EnglishForms(), Forms.asWritten());
        this.tones = PerLanguage.of(language -> new ToneReader(language, forms.in(language)));
        this.people = new PersonFinder(dutch);
        this.names = new NameFinder(people);
        this.analysts = new Analysts(dictionary, each);
        this.themes = new ThemeReaders(splitter, forms);
        this.words = new FormReader(splitter, languages, forms);
        this.shared = List.of(
                Fingerprint.ofStream("dutch-pos-dict-0.1", DutchDictionary.resource()),
                languages.model(),
                people.model());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the title or the text is longer than the limits
     */
    @Override
    public Tagging tag(
            Optional<Language> declared,
            String title,
            String text,
            Taxonomy taxonomy,
            Lessons lessons,
            KnownNames known) {
        require("title", title, LONGEST_TITLE);
        require("text", text, LONGEST_TEXT);

        Document split = splitter.split(title, text);
        Language language = declared.orElseGet(() -> languages.detect(split));
        Analyst.Reading reading = analysts.read(language, split);
        Document document = reading.document();
        List<EntityMention> named = names.find(document, known, reading.named());

        return new Tagging(
                language,
                themes.of(taxonomy, lessons).readers().in(language).read(document),
                tones.in(language).read(document),
                named,
                named.stream().anyMatch(mention -> mention.type() == EntityType.PERSON),
                guard.find(title, text),
                models(language, taxonomy, lessons, known),
                reading.partial());
    }

    /** Reads texts with the same dictionaries. */
    public WordReader words() {
        return words;
    }

    @Override
    public List<ThemeTag> themes(
            Optional<Language> declared, String title, String text, Taxonomy taxonomy, Lessons lessons) {
        Document document = splitter.split(title, text);
        Language language = declared.orElseGet(() -> languages.detect(document));
        return themes.of(taxonomy, lessons).readers().in(language).read(document);
    }

    @Override
    public List<ModelRef> models(Language language, Taxonomy taxonomy, Lessons lessons, KnownNames known) {
        List<ModelRef> models = new ArrayList<>(shared);
        models.addAll(analysts.models(language));
        models.addAll(tones.in(language).models());
        models.addAll(themes.of(taxonomy, lessons).models());
        if (!known.isEmpty()) {
            models.add(names.model(known));
        }
        return models;
    }

    @Override
    public Lessons teach(String revision, Taxonomy taxonomy, Stream<Lesson> content) {
        Classroom classroom = new Classroom(taxonomy, splitter, forms);
        content.forEach(lesson -> {
            Document document = splitter.split(lesson.title(), lesson.text());
            Language language = lesson.declared().orElseGet(() -> languages.detect(document));
            classroom.hear(language, document, lesson.themes());
        });
        return classroom.lessons(revision);
    }

    private static void require(String what, String value, int longest) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    "%s has %d characters, expected at most %d".formatted(what, value.length(), longest));
        }
    }
}
