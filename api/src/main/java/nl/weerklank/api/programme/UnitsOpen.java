package nl.weerklank.api.programme;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells of all units together how many are open to be asked; never which, and never because of whom (R42). */
public interface UnitsOpen {

    /** With fewer leaders who decide, the answer would tell of one of them. */
    int FEWEST_LEADERS = 3;

    /** Empty while fewer than {@value #FEWEST_LEADERS} leaders decide. Called inside a transaction of the organisation. */
    Optional<HowMany> howMany();

    /** How many of the units are open. */
    @Schema(name = "UnitsOpenHowMany")
    enum HowMany {
        NONE,
        SOME,
        ALL
    }
}
