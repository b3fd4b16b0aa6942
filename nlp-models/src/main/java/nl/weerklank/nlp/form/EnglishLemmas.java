package nl.weerklank.nlp.form;

import edu.stanford.nlp.process.Morphology;

/** English lemmas by CoreNLP's finite-state morphology, which asks for Penn Treebank tags. */
public final class EnglishLemmas implements Lemmas {

    private static final int LONGEST_WORD = 40;

    private final ThreadLocal<Morphology> morphology = ThreadLocal.withInitial(Morphology::new);

    @Override
    public String of(String written, String tag) {
        return written.length() > LONGEST_WORD ? written : morphology.get().lemma(written, tag);
    }
}
