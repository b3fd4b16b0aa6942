package nl.weerklank.api.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.api.launch.LaunchException;
import org.eclipse.microprofile.config.Config;

/** How long each class of personal data is kept in this service, in days. */
@ApplicationScoped
public class RetentionTimes {

    private final Map<Retention, Integer> days = new EnumMap<>(Retention.class);

    RetentionTimes(Config settings) {
        for (Retention retention : Retention.values()) {
            String name = "weerklank.retention."
                    + retention.name().toLowerCase(Locale.ROOT).replace('_', '-');
            days.put(
                    retention,
                    within(
                            retention,
                            name,
                            settings.getOptionalValue(name, Integer.class).orElse(retention.usualDays())));
        }
    }

    /** The most days that data of this class is kept. */
    public int days(Retention retention) {
        return days.getOrDefault(retention, retention.usualDays());
    }

    private static int within(Retention retention, String name, int days) {
        if (days < retention.fewestDays() || days > retention.mostDays()) {
            throw new LaunchException("%s is %d days, expected %d to %d"
                    .formatted(name, days, retention.fewestDays(), retention.mostDays()));
        }
        return days;
    }
}
