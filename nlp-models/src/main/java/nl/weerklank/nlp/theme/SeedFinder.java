package nl.weerklank.nlp.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.weerklank.nlp.form.Forms;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Meets the seeds of a taxonomy in a text. For each theme the longest phrase wins: a word inside it says nothing of its
 * own any more, so a negative seed "machine learning" also silences the seed "learning".
 */
final class SeedFinder {

    private final Forms forms;
    private final Seeds seeds;
    private final Compounds compounds;

    SeedFinder(Forms forms, Seeds seeds) {
        this.forms = forms;
        this.seeds = seeds;
        this.compounds = new Compounds(forms, seeds);
    }

    /** Calls back for each seed met, in the order of the text. */
    void find(Document document, Consumer<Hit> met) {
        Map<String, List<String>> known = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            new Walk(sentence, known, met).run();
        }
    }

    /** One way through one sentence. */
    private final class Walk {

        private final Sentence sentence;
        private final List<Token> tokens;
        private final List<List<String>> text;
        private final Consumer<Hit> met;
        private final Map<Integer, Integer> coveredUntil = new HashMap<>();

        Walk(Sentence sentence, Map<String, List<String>> known, Consumer<Hit> met) {
            this.sentence = sentence;
            this.tokens = sentence.tokens();
            this.text = tokens.stream()
                    .map(token -> known.computeIfAbsent(token.lower(), forms::of))
                    .toList();
            this.met = met;
        }

        void run() {
            for (int at = 0; at < tokens.size(); at++) {
                for (Seeds.Entry entry : seeds.longestAt(text, at)) {
                    meet(entry, at);
                }
                if (tokens.get(at).isWord()) {
                    meetParts(at);
                }
            }
        }

        private void meet(Seeds.Entry entry, int at) {
            int until = at + entry.length();
            if (coveredUntil.getOrDefault(entry.theme(), 0) < until) {
                coveredUntil.put(entry.theme(), until);
                met.accept(new Hit(entry, entry.weight(), written(at, entry.length()), sentence.inTitle()));
            }
        }

        private void meetParts(int at) {
            Token token = tokens.get(at);
            compounds.parts(token.lower(), text.get(at), (entry, weight) -> {
                if (coveredUntil.getOrDefault(entry.theme(), 0) <= at) {
                    coveredUntil.put(entry.theme(), at + 1);
                    met.accept(new Hit(entry, weight, token.written(), sentence.inTitle()));
                }
            });
        }

        /** The words as they stand in the text: from the first to the last only when nothing but one space lies between. */
        private String written(int start, int length) {
            StringBuilder written = new StringBuilder(tokens.get(start).written());
            for (int i = start + 1; i < start + length; i++) {
                if (tokens.get(i).begin() > tokens.get(i - 1).end()) {
                    written.append(' ');
                }
                written.append(tokens.get(i).written());
            }
            return written.toString();
        }
    }
}
