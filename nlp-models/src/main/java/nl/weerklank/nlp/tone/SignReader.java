package nl.weerklank.nlp.tone;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.list.WordList;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Reads the signs of tone in a passage: what the lists say, pronouns, quotations, calls to act and the words themselves,
 * those within reach of a negation apart. Thread-safe.
 */
public final class SignReader {

    private static final int NEGATION_REACH = 4;
    private static final int SHORTEST_WORD = 3;

    private static final String LISTED = "list=";
    private static final Set<String> ONLY_FOR_SENTIMENT = Stream.concat(
                    Arrays.stream(Cue.values()).filter(Cue::onlyForSentiment).map(Cue::sign),
                    Arrays.stream(Sentiment.values()).map(value -> LISTED + value))
            .collect(Collectors.toUnmodifiableSet());

    private final Forms forms;
    private final SentimentReader sentiment;
    private final VoiceReader voice;
    private final Phrases selling;
    private final Phrases reporting;
    private final Phrases vague;
    private final Set<String> negations = WordList.load("negation").words();
    private final Set<String> imperatives = WordList.load("imperatives").words();
    private final Set<String> speaking = WordList.load("speaking").words();
    private final Set<String> functionWords;
    private final Map<String, Cue> pronouns = new HashMap<>();

    /** A reader for Dutch or English texts. */
    public SignReader(Language language, Forms forms) {
        this(language, forms, SentimentReader.of(language), VoiceReader.of(language, forms));
    }

    SignReader(Language language, Forms forms, SentimentReader sentiment, VoiceReader voice) {
        this.forms = forms;
        this.sentiment = sentiment;
        this.voice = voice;
        this.selling = new Phrases(WordList.load("voice." + ToneReader.code(language)));
        this.reporting = new Phrases(WordList.load("reporting"));
        this.vague = new Phrases(WordList.load("jargon." + ToneReader.code(language)));
        this.functionWords =
                WordList.load("language." + ToneReader.code(language)).words();
        WordList.load("pronouns").weights().forEach((word, person) -> pronouns.put(word, personOf(person)));
    }

    /** The list gives each pronoun its person: 1 is the speaker, 2 the reader, 3 others, 4 the sender. */
    private static Cue personOf(int person) {
        return switch (person) {
            case 1 -> Cue.I;
            case 2 -> Cue.YOU;
            case 3 -> Cue.THEY;
            case 4 -> Cue.WE;
            default -> throw new IllegalStateException("pronouns: person is %d, expected 1 to 4".formatted(person));
        };
    }

    /** Whether this sign speaks of good or bad news only, and not of who speaks. */
    public static boolean isOnlyForSentiment(String sign) {
        return ONLY_FOR_SENTIMENT.contains(sign);
    }

    /** The signs of a whole document, passage by passage. */
    public List<Signs> read(Document document) {
        Map<String, List<String>> known = new HashMap<>();
        Phrases.Readings readings = lower -> known.computeIfAbsent(lower, forms::of);
        return Passages.of(document).stream()
                .filter(passage -> !passage.words().isEmpty())
                .map(passage -> new Reading(passage, readings).signs())
                .toList();
    }

    /** Reads one passage. */
    private final class Reading {

        private final Document passage;
        private final Phrases.Readings readings;
        private final Map<Cue, Double> counts = new EnumMap<>(Cue.class);
        private final WordSigns words = new WordSigns();
        private boolean quoted;

        Reading(Document passage, Phrases.Readings readings) {
            this.passage = passage;
            this.readings = readings;
        }

        Signs signs() {
            passage.sentences().forEach(this::read);
            weigh();

            int length = passage.words().size();
            int sentences = passage.sentences().size();
            Map<String, Double> strengths = new LinkedHashMap<>();
            counts.forEach((cue, count) -> strengths.put(cue.sign(), cue.strength(count, length, sentences)));
            strengths.put(LISTED + sentiment.read(passage, readings).value(), 1.0);
            strengths.put(LISTED + voice.read(passage, readings).value(), 1.0);
            words.writeTo(strengths);
            return new Signs(strengths, words.written());
        }

        private void count(Cue cue, double amount) {
            counts.merge(cue, amount, Double::sum);
        }

        private void read(Sentence sentence) {
            List<Token> tokens = sentence.tokens();
            int negatedUntil = -1;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                readPhrases(sentence, i);
                if (token.isWord()) {
                    readWord(sentence, i, i <= negatedUntil);
                    negatedUntil = negations.contains(token.lower()) ? i + NEGATION_REACH : negatedUntil;
                } else {
                    readMark(sentence, token.lower());
                    negatedUntil = -1;
                }
            }
        }

        private void readPhrases(Sentence sentence, int at) {
            List<Token> tokens = sentence.tokens();
            count(Cue.REPORTING, reporting.at(tokens, at, readings).weight());
            count(Cue.JARGON, vague.at(tokens, at, readings).weight());
            if (!quoted) {
                int weight = selling.at(tokens, at, readings).weight();
                count(Cue.PROMOTION, weight);
                count(Cue.TITLE_PROMOTION, sentence.inTitle() ? weight : 0);
            }
        }

        private void readMark(Sentence sentence, String mark) {
            boolean inTitle = sentence.inTitle();
            switch (mark) {
                case "\"", "“", "”" -> {
                    quoted = !quoted;
                    count(Cue.QUOTATION, 1);
                }
                case "!" -> count(inTitle ? Cue.TITLE_EXCLAMATION : Cue.EXCLAMATION, 1);
                case "?" -> count(inTitle ? Cue.TITLE_QUESTION : Cue.QUESTION, 1);
                default -> count(Cue.NUMBER, mark.codePoints().anyMatch(Character::isDigit) ? 1 : 0);
            }
        }

        private void readWord(Sentence sentence, int at, boolean negated) {
            Token token = sentence.tokens().get(at);
            String word = token.lower();
            boolean name = token.isCapitalised() && at > 0 && !sentence.inTitle();
            count(Cue.WORD, 1);
            count(Cue.QUOTED_WORD, quoted ? 1 : 0);
            count(Cue.NEGATION, negations.contains(word) ? 1 : 0);
            count(Cue.CONTRAST, Contrast.WORDS.contains(word) ? 1 : 0);
            count(Cue.SPEAKER, speaking.contains(word) ? 1 : 0);
            count(Cue.NAME, name ? 1 : 0);
            count(Cue.SUPERLATIVE, !quoted && forms.isSuperlative(word) ? 1 : 0);
            count(Cue.IMPERATIVE, at == 0 && sentence.tokens().size() > 2 && imperatives.contains(word) ? 1 : 0);
            readPronoun(sentence, at, word);
            if (functionWords.contains(word)) {
                words.add("f=" + word);
            } else if (!name && word.length() >= SHORTEST_WORD) {
                addWord(token, sentence.inTitle(), negated);
            }
        }

        private void readPronoun(Sentence sentence, int at, String word) {
            Cue person = pronouns.get(word);
            if (person == null) {
                return;
            }
            if (quoted && person != Cue.THEY) {
                count(Cue.QUOTED_I, person == Cue.I ? 1 : 0);
                return;
            }
            count(person, 1);
            count(Cue.WE_FIRST, person == Cue.WE && at == 0 ? 1 : 0);
            if (sentence.inTitle()) {
                switch (person) {
                    case I -> count(Cue.TITLE_I, 1);
                    case WE -> count(Cue.TITLE_WE, 1);
                    case YOU -> count(Cue.TITLE_YOU, 1);
                    default -> {}
                }
            }
        }

        private void addWord(Token token, boolean inTitle, boolean negated) {
            String form = forms.key(token.lower());
            words.add((negated ? "not=" : "w=") + form, token.written());
            if (inTitle) {
                words.add("title=" + form, token.written());
            }
        }

        /** What the lists find good and bad, sentence by sentence: where it stands says what the writer wants to bring. */
        private void weigh() {
            boolean first = true;
            SentimentReader.Weights last = SentimentReader.Weights.NOTHING;
            for (Sentence sentence : passage.sentences()) {
                SentimentReader.Weights found = sentiment.weigh(sentence, readings);
                count(Cue.GOOD, found.good());
                count(Cue.BAD, found.bad());
                count(Cue.GOOD_SENTENCE, found.good() > found.bad() ? 1 : 0);
                count(Cue.BAD_SENTENCE, found.bad() > found.good() ? 1 : 0);
                if (sentence.inTitle()) {
                    count(Cue.TITLE_GOOD, found.good());
                    count(Cue.TITLE_BAD, found.bad());
                } else {
                    count(Cue.FIRST_GOOD, first ? found.good() : 0);
                    count(Cue.FIRST_BAD, first ? found.bad() : 0);
                    first = false;
                    last = found;
                }
            }
            count(Cue.LAST_GOOD, last.good());
            count(Cue.LAST_BAD, last.bad());
        }
    }

    /** Words that turn a story. */
    private static final class Contrast {
        static final Set<String> WORDS = Set.of(
                "maar",
                "echter",
                "toch",
                "hoewel",
                "ondanks",
                "desondanks",
                "but",
                "however",
                "yet",
                "although",
                "though",
                "despite");
    }
}
