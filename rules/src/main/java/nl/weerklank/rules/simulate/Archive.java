package nl.weerklank.rules.simulate;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeId;

/** Port: what was decided in a period, and what came of it. */
public interface Archive {

    /** What the decisions are. */
    Material material();

    /**
     * The decisions of the period, oldest first. Each is opened on any thread; it comes out empty when its grounds were
     * erased or cannot be read any more.
     */
    Iterator<Callable<Optional<DecisionRecord>>> decisions();

    /** Everything that ever happened to a person, the period included. */
    Past past(EmployeeId employee);

    /** How often what became of suggestions. */
    List<Response> responses();

    /** How many people an item is for; 0 when that is not known. */
    int audience(ContentId content);
}
