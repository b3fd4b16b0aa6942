package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;

/**
 * Whether a token still says what its owner may do. A change made through this server counts at once, one made through
 * another within {@link #FRESH}.
 */
@Singleton
class Revocation {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int CLOSED = -1;
    private static final int MOST_KEPT = 10_000;

    private final People people;
    private final OrganisationTransaction transaction;
    private final Clock clock;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    Revocation(People people, OrganisationTransaction transaction, Clock clock) {
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean stillHolds(OrganisationId organisation, String user, int accessVersion) {
        Instant now = clock.instant();
        Key key = new Key(organisation, user);
        Known current = known.get(key);
        if (current == null || current.until().isBefore(now)) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            current = new Known(read(organisation, user), now.plus(FRESH));
            known.put(key, current);
        }
        return current.version() == accessVersion;
    }

    void forget(OrganisationId organisation, String user) {
        known.remove(new Key(organisation, user));
    }

    private int read(OrganisationId organisation, String user) {
        return transaction.in(organisation, () -> people.find(user)
                .filter(person -> !person.disabled())
                .map(Person::accessVersion)
                .orElse(CLOSED));
    }

    private record Key(OrganisationId organisation, String user) {}

    private record Known(int version, Instant until) {}
}
