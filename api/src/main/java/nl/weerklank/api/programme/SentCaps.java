package nl.weerklank.api.programme;

import nl.weerklank.api.problem.BadInput;
import nl.weerklank.engine.cadence.Cap;
import nl.weerklank.engine.cadence.Caps;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The most nudges in 24, 168 and 720 hours, as they are sent and shown. */
@Schema(name = "ProgrammeCaps")
public record SentCaps(
        @Nullable Integer day,
        @Nullable Integer week,
        @Nullable Integer month) {

    static SentCaps of(Caps caps) {
        return new SentCaps(caps.day().most(), caps.week().most(), caps.month().most());
    }

    /**
     * The caps, each there and within its ceiling.
     *
     * @throws BadInput that names the one which is not
     */
    public Caps asCaps() {
        return Caps.of(
                within("caps.day", day, Caps.CEILING.day()),
                within("caps.week", week, Caps.CEILING.week()),
                within("caps.month", month, Caps.CEILING.month()));
    }

    private static int within(String field, @Nullable Integer value, Cap ceiling) {
        int most = BadInput.required(field, value);
        return BadInput.within(field, most, 0, ceiling.most());
    }
}
