package nl.weerklank.nlp.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.nlp.form.DutchDictionary.Reading;
import nl.weerklank.nlp.treebank.TreeSentence;
import nl.weerklank.nlp.treebank.TreeWord;

/**
 * Learns what the dictionary cannot tell: rules by ending, from its own frequent words and the treebank's, and the words
 * that the treebank reads in another way than dictionary and rules together.
 */
public final class DutchLemmasTraining {

    private static final char MET_OFTEN = 'G';
    private static final int LEAST_SUPPORT = 3;

    private final DutchDictionary dictionary;

    public DutchLemmasTraining(DutchDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The lines of the model. Words whose lemma is written apart ("regering_vorming") teach nothing. */
    public List<String> train(List<TreeSentence> sentences) {
        Map<String, Map<String, Integer>> seen = lemmasSeen(sentences);
        Map<String, Edit> endings = endings();
        DutchLemmas without = new DutchLemmas(dictionary, Map.of(), endings);
        List<String> lines = new ArrayList<>();
        endings.forEach((key, edit) -> lines.add("ending\t" + fields(key) + "\t" + edit.written()));
        seen.forEach((key, lemmas) -> {
            String lemma = most(lemmas);
            String form = form(key);
            if (!without.withoutExceptions(form, tag(key)).equals(lemma)) {
                lines.add("word\t" + fields(key) + "\t" + lemma);
            }
        });
        return lines;
    }

    private static Map<String, Map<String, Integer>> lemmasSeen(List<TreeSentence> sentences) {
        Map<String, Map<String, Integer>> seen = new TreeMap<>();
        for (TreeSentence sentence : sentences) {
            for (TreeWord word : sentence.words()) {
                if (teaches(word)) {
                    String form = DutchLemmas.folded(word.form(), word.tag());
                    seen.computeIfAbsent(DutchLemmas.key(form, word.tag()), key -> new TreeMap<>())
                            .merge(word.lemma(), 1, Integer::sum);
                }
            }
        }
        return seen;
    }

    /** Older treebanks write some names in lower case ("unie"), some lemmas apart, and leave abbreviations as they are. */
    private static boolean teaches(TreeWord word) {
        boolean lowered = word.tag().equals("PROPN")
                && !Character.isUpperCase(word.lemma().codePointAt(0));
        boolean known = DutchLemmas.inFull(word.form(), word.tag()) != null;
        return !lowered && !known && !word.lemma().contains("_");
    }

    /** From long to short an ending keeps its own edit only where the shorter one would do something else. */
    private Map<String, Edit> endings() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        DutchDictionary.formsMetOften(MET_OFTEN).distinct().sorted().forEach(form -> count(form, counts));
        Map<String, Edit> best = new HashMap<>();
        counts.forEach((key, edits) -> {
            String edit = most(edits);
            if (edits.getOrDefault(edit, 0) >= LEAST_SUPPORT) {
                best.put(key, Edit.read(edit));
            }
        });
        Map<String, Edit> needed = new TreeMap<>();
        best.forEach((key, edit) -> {
            if (!edit.equals(shorter(key, best))) {
                needed.put(key, edit);
            }
        });
        return needed;
    }

    private void count(String form, Map<String, Map<String, Integer>> counts) {
        List<Reading> readings = dictionary.readings(form);
        for (String tag : DutchTags.INFLECTED) {
            readings.stream()
                    .filter(reading -> DutchTags.agree(tag, reading.tag()))
                    .findFirst()
                    .ifPresent(reading -> count(form, reading.lemma(), tag, counts));
        }
    }

    /** An ending may cut only letters that it names. */
    private static void count(String form, String lemma, String tag, Map<String, Map<String, Integer>> counts) {
        Edit edit = Edit.between(form, lemma);
        for (int length = Math.max(1, edit.cut());
                length <= Math.min(DutchLemmas.LONGEST_ENDING, form.length());
                length++) {
            String key = DutchLemmas.key(form.substring(form.length() - length), tag);
            counts.computeIfAbsent(key, any -> new TreeMap<>()).merge(edit.written(), 1, Integer::sum);
        }
    }

    private static @org.jspecify.annotations.Nullable Edit shorter(String key, Map<String, Edit> best) {
        String ending = form(key);
        for (int cut = 1; cut < ending.length(); cut++) {
            Edit edit = best.get(DutchLemmas.key(ending.substring(cut), tag(key)));
            if (edit != null) {
                return edit;
            }
        }
        return null;
    }

    /** The value met most; of equals the first in the alphabet. */
    private static String most(Map<String, Integer> counts) {
        String most = "";
        int best = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > best) {
                best = entry.getValue();
                most = entry.getKey();
            }
        }
        return most;
    }

    private static String form(String key) {
        return key.substring(0, key.lastIndexOf(' '));
    }

    private static String tag(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    private static String fields(String key) {
        return form(key) + "\t" + tag(key);
    }
}
