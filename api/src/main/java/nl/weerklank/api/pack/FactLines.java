package nl.weerklank.api.pack;

import static nl.weerklank.api.pack.PackWords.named;
import static nl.weerklank.api.pack.PackWords.sentence;

import java.util.List;
import nl.weerklank.api.pack.PackInput.FactLine;
import nl.weerklank.rules.vocabulary.Vocabulary;
import nl.weerklank.rules.vocabulary.Vocabulary.FactEntry;

/** What rules may see. */
final class FactLines {

    private FactLines() {}

    static List<FactLine> of(Vocabulary vocabulary) {
        return vocabulary.facts().stream()
                .filter(FactEntry::available)
                .map(FactLines::line)
                .toList();
    }

    private static FactLine line(FactEntry fact) {
        return new FactLine(
                fact.id(),
                sentence(fact.phrase()),
                named(fact.source(), fact.sourcePhrase()),
                named(fact.purpose(), fact.purposePhrase()),
                named(fact.legalBasis(), fact.legalBasisPhrase()),
                fact.legalBasis().isPersonal(),
                fact.purpose().effects().stream().map(Enum::name).sorted().toList());
    }
}
