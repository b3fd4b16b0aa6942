package nl.weerklank.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moments as people say them, by the clock of the organisation: {@code weerklank.time-zone}. */
@ApplicationScoped
public class Moments {

    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'om' HH.mm 'uur'", Locale.of("nl"));
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final ZoneId zone;

    public Moments(@ConfigProperty(name = "weerklank.time-zone") ZoneId zone) {
        this.zone = zone;
    }

    /** The clock by which people of the organisation live, unless one of them has another. */
    public ZoneId zone() {
        return zone;
    }

    /** As a part of a sentence: "zondag 22 november 2026 om 14.05 uur". */
    public Sentence say(Instant moment) {
        return new Sentence(
                DUTCH.withZone(zone).format(moment), ENGLISH.withZone(zone).format(moment));
    }
}
