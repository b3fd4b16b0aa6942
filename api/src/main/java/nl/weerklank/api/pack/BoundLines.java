package nl.weerklank.api.pack;

import java.util.List;
import nl.weerklank.api.pack.PackInput.BoundLine;
import nl.weerklank.engine.cadence.Caps;

/** The bounds that hold whatever the rules say: what the organisation chose, and what nobody can exceed. */
final class BoundLines {

    private BoundLines() {}

    static List<BoundLine> of(Caps caps) {
        return List.of(
                line("cap.day", caps.day().most()),
                line("cap.week", caps.week().most()),
                line("cap.month", caps.month().most()),
                line("ceiling.day", Caps.CEILING.day().most()),
                line("ceiling.week", Caps.CEILING.week().most()),
                line("ceiling.month", Caps.CEILING.month().most()));
    }

    private static BoundLine line(String id, int value) {
        return new BoundLine(id, PackWords.say("bound." + id), value);
    }
}
