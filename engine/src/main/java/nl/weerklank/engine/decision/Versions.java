package nl.weerklank.engine.decision;

import java.util.List;
import nl.weerklank.engine.tag.ModelRef;

/**
 * What a decision was made with.
 *
 * @param engine version of the engine
 * @param models what tagged the candidates, sorted by id
 */
public record Versions(String engine, String ruleSet, String taxonomy, String programme, List<ModelRef> models) {

    public Versions {
        models = List.copyOf(models);
    }
}
