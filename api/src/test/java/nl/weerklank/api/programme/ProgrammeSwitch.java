package nl.weerklank.api.programme;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;

/** Lets tests of other rooms change how a programme runs, inside a transaction of the organisation. */
@ApplicationScoped
public class ProgrammeSwitch {

    private final Programmes programmes;

    ProgrammeSwitch(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Lets the programme run so from now on. */
    public void set(Programme.Mode mode, Caps caps) {
        programmes.change(mode, caps, 30, null, "a test", null);
    }

    /** Asks for silence. */
    public void silence(Silence silence) {
        programmes.startQuiet(new QuietPeriod(silence, "a test", "a test", silence.from(), null, null));
    }
}
