package nl.weerklank.nlp.form;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** English forms by CoreNLP's finite-state morphology, which needs no model: the word read as a noun, as a verb. */
public final class EnglishForms implements Forms {

    private static final int LONGEST_WORD = 40;

    private static final Set<String> NO_SUPERLATIVES = Set.of(
            "latest", "interest", "request", "invest", "suggest", "forest", "harvest", "honest", "contest", "protest");

    private final ThreadLocal<Morphology> morphology = ThreadLocal.withInitial(Morphology::new);

    @Override
    public List<String> of(String lower) {
        if (!isPlain(lower)) {
            return List.of(lower);
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(lower);
        forms.add(morphology.get().lemma(lower, "NNS"));
        forms.add(morphology.get().lemma(lower, "VB"));
        if (lower.endsWith("er") || lower.endsWith("est")) {
            forms.add(morphology.get().lemma(lower, lower.endsWith("r") ? "JJR" : "JJS"));
        }
        return new ArrayList<>(forms);
    }

    /** A seed in the plural is kept in the singular; "training" stays a noun. */
    @Override
    public String key(String lower) {
        return isPlain(lower) ? morphology.get().lemma(lower, "NNS") : lower;
    }

    /** Ends in -est and leads back to a shorter adjective; "best" and "most" by name. */
    @Override
    public boolean isSuperlative(String lower) {
        if (lower.equals("best") || lower.equals("most")) {
            return true;
        }
        return lower.length() > 5
                && lower.endsWith("est")
                && !NO_SUPERLATIVES.contains(lower)
                && isPlain(lower)
                && !morphology.get().lemma(lower, "JJS").equals(lower);
    }

    @Override
    public boolean knows(String lower) {
        return false;
    }

    private static boolean isPlain(String lower) {
        return !lower.isEmpty()
                && lower.length() <= LONGEST_WORD
                && lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
