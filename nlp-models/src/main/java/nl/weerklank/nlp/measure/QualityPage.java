package nl.weerklank.nlp.measure;

import java.util.List;

/** The page of figures, as it is printed and kept. */
final class QualityPage {

    private static final String HEAD = """
            # How well texts are tagged

            Written by `./weerklank models evaluate` for commit `%s`. Parts of speech, lemmas and names are measured word for
            word on sentences that no model learnt from. Lemmas take the tags that the tagger gave, and leave out the words
            whose lemma the treebank writes apart ("regering_vorming"). The sentences for names come from few articles, so a
            single hero of a single book weighs there. Shipped taggings use fewer people than the model of Dutch names
            finds: a person needs a second witness in our lists or in the dictionary.

            The excerpts are those for development (one annotator, noisy). Lists, settings and rules were chosen while
            looking at their errors by kind, so **expect less on texts nobody has seen**. What is wrong by kind stands in
            [MODELS.md](../nlp-models/MODELS.md).

            | what | on | figure | value | aim | cases |
            |---|---|---|---|---|---|
            """;

    private QualityPage() {}

    static String of(List<Measurement> figures, String commit) {
        StringBuilder page = new StringBuilder(HEAD.formatted(commit));
        figures.forEach(figure -> page.append(row(figure)));
        return page.toString();
    }

    private static String row(Measurement figure) {
        String missed = figure.aim().isMetBy(figure.thousandths()) ? "" : " (missed)";
        return "| %s | %s | %s | %s | %s%s | %d |\n"
                .formatted(
                        figure.subject(),
                        figure.data(),
                        figure.figure(),
                        figure.value(),
                        figure.aim().words(),
                        missed,
                        figure.cases());
    }
}
