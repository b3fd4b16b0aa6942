package nl.weerklank.nlp.name;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.Clique;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.util.PaddedList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;

/**
 * What the model of Dutch names looks at. Few features, so that it stays small: the word, its shape and ends, its
 * part of speech, what dictionary and lists say of it, and the same of its neighbours.
 *
 * <p>The model names this class and makes one itself: changing a feature asks for training again.
 */
public final class NameFeatures extends FeatureFactory<CoreLabel> {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_AFFIX = 4;

    @Override
    public Collection<String> getCliqueFeatures(PaddedList<CoreLabel> words, int at, Clique clique) {
        Collection<String> features = new LinkedHashSet<>();
        if (clique == cliqueC) {
            addAllInterningAndSuffixing(features, alone(words, at), "C");
        } else if (clique == cliqueCpC) {
            addAllInterningAndSuffixing(features, besideTheLast(words, at), "CpC");
        }
        return features;
    }

    private static Collection<String> alone(PaddedList<CoreLabel> words, int at) {
        Collection<String> features = new LinkedHashSet<>();
        CoreLabel word = words.get(at);
        CoreLabel last = words.get(at - 1);
        CoreLabel next = words.get(at + 1);
        features.add("all");
        features.add("w=" + word.word());
        features.add("l=" + lower(word));
        features.add("l-1=" + lower(last));
        features.add("l+1=" + lower(next));
        features.add("l-2=" + lower(words.get(at - 2)));
        features.add("l+2=" + lower(words.get(at + 2)));
        features.add("s=" + shape(word));
        features.add("s-1=" + shape(last) + " " + shape(word));
        features.add("s+1=" + shape(word) + " " + shape(next));
        features.add("s-1+1=" + shape(last) + " " + shape(word) + " " + shape(next));
        features.add("t=" + word.tag());
        features.add("t-1=" + last.tag() + " " + word.tag());
        features.add("t+1=" + word.tag() + " " + next.tag());
        features.add("k=" + known(word));
        features.add("k-1=" + known(last));
        features.add("k+1=" + known(next));
        features.add("k-1k=" + known(last) + " " + known(word));
        features.add("kk+1=" + known(word) + " " + known(next));
        features.add("ks=" + known(word) + " " + shape(word) + " " + (at == 0));
        features.add("kt=" + known(word) + " " + word.tag());
        affixes(word.word(), features);
        return features;
    }

    private static Collection<String> besideTheLast(PaddedList<CoreLabel> words, int at) {
        Collection<String> features = new LinkedHashSet<>();
        CoreLabel word = words.get(at);
        CoreLabel last = words.get(at - 1);
        features.add("all");
        features.add("ss=" + shape(last) + " " + shape(word));
        features.add("tt=" + last.tag() + " " + word.tag());
        features.add("kk=" + known(last) + " " + known(word));
        features.add("l=" + (shape(word).equals("x") ? lower(word) : ""));
        return features;
    }

    private static void affixes(String word, Collection<String> features) {
        for (int length = 1; length <= Math.min(LONGEST_AFFIX, word.length() - 1); length++) {
            features.add("p=" + word.substring(0, length));
            features.add("e=" + word.substring(word.length() - length));
        }
    }

    private static String lower(CoreLabel word) {
        return written(word).toLowerCase(Locale.ROOT);
    }

    /** Before the first word and past the last there is nothing. */
    private static String written(CoreLabel word) {
        return word.word() == null ? "" : word.word();
    }

    private static String known(CoreLabel word) {
        String known = word.get(Known.class);
        return known == null ? "" : known;
    }

    /** Letters of one case and digits as one: "McDonald's" is XxXx'x, "G8" is X9. */
    static String shape(CoreLabel label) {
        StringBuilder shape = new StringBuilder();
        for (char c : written(label).toCharArray()) {
            char kind = kind(c);
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return written(label).length() == 1 && shape.toString().equals("X") ? "1" : shape.toString();
    }

    private static char kind(char c) {
        if (Character.isUpperCase(c)) {
            return 'X';
        }
        if (Character.isLetter(c)) {
            return 'x';
        }
        return Character.isDigit(c) ? '9' : c;
    }

    /** What dictionary and lists say of a word. */
    static final class Known implements edu.stanford.nlp.ling.CoreAnnotation<String> {

        @Override
        public Class<String> getType() {
            return String.class;
        }
    }
}
