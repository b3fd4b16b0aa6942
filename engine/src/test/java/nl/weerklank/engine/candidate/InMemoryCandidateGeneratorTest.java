package nl.weerklank.engine.candidate;

import java.util.List;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryCandidateGenerator;
import nl.weerklank.engine.testing.InMemoryCatalogue;

/** The fake keeps the contract too, or what was tested with it would prove nothing. */
class InMemoryCandidateGeneratorTest extends CandidateGeneratorContract {

    @Override
    protected CandidateGenerator generatorOf(List<ContentItem> items, Taxonomy taxonomy, CloseColleagues colleagues) {
        return new InMemoryCandidateGenerator(InMemoryCatalogue.of(items), () -> taxonomy, colleagues);
    }
}
