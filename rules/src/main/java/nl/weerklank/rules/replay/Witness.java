package nl.weerklank.rules.replay;

import java.util.Optional;
import nl.weerklank.engine.tag.ModelRef;

/** Port: what is known beside a record, to judge it by. */
public interface Witness {

    /** The rules that were published under this name. */
    Optional<RulesThen> rules(String revision);

    /** Whether this model ever tagged anything. Only asked of a record that something is wrong with. */
    boolean knows(ModelRef model);
}
