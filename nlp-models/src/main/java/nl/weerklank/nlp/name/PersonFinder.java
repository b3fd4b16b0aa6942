package nl.weerklank.nlp.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.form.DutchForms;
import nl.weerklank.nlp.list.Fingerprint;
import nl.weerklank.nlp.list.WordList;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * People named in a text, by cues: a known first name with a surname, a title or office before capitals, a speaking verb
 * beside a pair of capitals. Once somebody is named in full, the surname alone is that person too. Thread-safe.
 *
 * <p>Cues err on the safe side of silence: two capitals alone are more often a company than a person.
 */
public final class PersonFinder {

    private static final int LONGEST_NAME = 6;
    private static final Set<String> PARTICLES = Set.of(
            "van", "de", "den", "der", "het", "'t", "ten", "ter", "von", "du", "la", "le", "el", "al", "bin", "di",
            "da", "dos", "af", "zu", "vander", "vande", "v.d.");

    /** First names that are ordinary words as well: alone they name nobody. */
    private static final Set<String> ORDINARY_TOO = Set.of(
            "ben", "job", "bill", "mark", "roos", "els", "grace", "floor", "bas", "ton", "iris", "merel", "max",
            "will");

    private static final Set<String> AUTHOR = Set.of("by", "door");

    /** Capitals that look like first names to the dictionary and are not. */
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final DutchForms dictionary;
    private final Set<String> givenNames = WordList.load("givennames").words();
    private final Set<String> titles = WordList.load("titles").words();
    private final Set<String> companyWords = WordList.load("companywords").words();
    private final Set<String> speaking = WordList.load("speaking").words();

    /** A finder that also knows the names in the dictionary. */
    public PersonFinder(DutchForms dictionary) {
        this.dictionary = dictionary;
    }

    /** The lists that decide, by their hash. */
    public ModelRef model() {
        return Fingerprint.ofLists("name-lists", List.of("givennames", "titles", "companywords", "speaking"));
    }

    /** People in order of appearance. */
    public List<EntityMention> find(Document document) {
        return find(document, Set.of());
    }

    /**
     * People in order of appearance.
     *
     * @param named surnames of people of whom it is known already that they are named in full
     */
    public List<EntityMention> find(Document document, Set<String> named) {
        List<EntityMention> people = new ArrayList<>();
        Set<String> surnames = new HashSet<>(named);
        for (Sentence sentence : document.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                int length = isNamePart(tokens.get(i)) || isInitial(tokens.get(i)) ? lengthAt(tokens, i, surnames) : 0;
                if (length > 0) {
                    people.add(Mentions.of(EntityType.PERSON, tokens.subList(i, i + length)));
                    if (length > 1) {
                        surnames.add(tokens.get(i + length - 1).written());
                    }
                    i += length - 1;
                }
            }
        }
        return people;
    }

    /**
     * Whether lists or dictionary know a word of this name as somebody's. A model that learnt from encyclopaedias and
     * newspapers takes every brand it never saw for a person, so it needs a second witness.
     *
     * @param name its words with spaces between them
     */
    boolean vouchesFor(String name) {
        List<String> words = Arrays.stream(name.split(" "))
                .filter(word -> !PARTICLES.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        boolean company = words.stream().anyMatch(word -> companyWords.contains(bare(word.toLowerCase(Locale.ROOT))));
        if (company || words.isEmpty()) {
            return false;
        }
        String first = words.getFirst();
        if (words.size() == 1) {
            return givenNames.contains(first) && !ORDINARY_TOO.contains(first.toLowerCase(Locale.ROOT));
        }
        return givenNames.contains(first) || dictionary.isGivenName(first) || dictionary.isSurname(words.getLast());
    }

    /** How many tokens from here name one person; 0 when they do not. */
    private int lengthAt(List<Token> tokens, int start, Set<String> surnames) {
        int length = nameLength(tokens, start);
        Token first = tokens.get(start);
        Token last = tokens.get(start + length - 1);
        if (length == 1 && surnames.contains(first.written())) {
            return 1;
        }
        if (isThing(first, last)) {
            return 0;
        }
        boolean titled = start > 0 && titles.contains(bare(tokens.get(start - 1).lower()));
        boolean surname = dictionary.isSurname(last.written());
        if (length == 1) {
            boolean given = givenNames.contains(first.written()) && !ORDINARY_TOO.contains(first.lower());
            return given || titled && surname ? 1 : 0;
        }
        if (givenNames.contains(first.written()) || isInitial(first) || titled) {
            return length;
        }
        boolean given = isRareGivenName(first);
        boolean inside = start > 0 && tokens.get(start - 1).isWord();
        boolean cued = inside && (surname && speaks(tokens, start, length) || isIntroduced(tokens, start, length));
        return cued || given && (surname || !dictionary.knows(last.lower())) ? length : 0;
    }

    /** Whether these capitals belong to an organisation, a product, a place or a shout. */
    private boolean isThing(Token first, Token last) {
        boolean shouted = isShouted(first) && !isInitial(first);
        return shouted || companyWords.contains(bare(last.lower())) || isPlace(first);
    }

    private boolean isPlace(Token first) {
        return dictionary.isThingName(first.written()) && !givenNames.contains(first.written());
    }

    /** A first name by the dictionary that is neither an ordinary Dutch word nor a day or month. */
    private boolean isRareGivenName(Token token) {
        return dictionary.isGivenName(token.written())
                && !dictionary.knows(token.lower())
                && !CALENDAR.contains(token.lower());
    }

    /** Capitals from here on, with small words such as "van der" between them. */
    private static int nameLength(List<Token> tokens, int start) {
        int end = start + 1;
        int reached = end;
        while (reached < tokens.size() && reached - start < LONGEST_NAME) {
            Token token = tokens.get(reached);
            if (isNamePart(token) || isInitial(token)) {
                end = reached + 1;
            } else if (!PARTICLES.contains(token.lower())) {
                break;
            }
            reached++;
        }
        return end - start;
    }

    private boolean speaks(List<Token> tokens, int start, int length) {
        int after = start + length;
        boolean before = start > 0 && speaking.contains(tokens.get(start - 1).lower());
        return before
                || (after < tokens.size() && speaking.contains(tokens.get(after).lower()));
    }

    /** "door Noor Aalders", "Noor Aalders, directeur van": an author before it or an office behind it. */
    private boolean isIntroduced(List<Token> tokens, int start, int length) {
        int after = start + length;
        boolean by = AUTHOR.contains(tokens.get(start - 1).lower());
        boolean office = after + 1 < tokens.size()
                && tokens.get(after).lower().equals(",")
                && titles.contains(bare(tokens.get(after + 1).lower()));
        return by && length < 5 || office;
    }

    private static boolean isNamePart(Token token) {
        return token.isWord() && token.isCapitalised() && token.written().length() > 1;
    }

    /** "J." or "J.P." */
    private static boolean isInitial(Token token) {
        return token.isCapitalised()
                && token.written().length() <= 4
                && token.written().endsWith(".");
    }

    private static boolean isShouted(Token token) {
        return token.written().length() > 1
                && token.written().equals(token.written().toUpperCase(Locale.ROOT));
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
