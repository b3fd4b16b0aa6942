package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import org.jspecify.annotations.Nullable;

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
    private final EndedSessions ended;
    private final OrganisationTransaction transaction;
    private final Clock clock;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    Revocation(People people, EndedSessions ended, OrganisationTransaction transaction, Clock clock) {
        this.people = people;
        this.ended = ended;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean stillHolds(OrganisationId organisation, String user, int accessVersion, Optional<Session> session) {
        Instant now = clock.instant();
        Key key = new Key(organisation, user, session.map(Session::id).orElse(null));
        Known current = known.get(key);
        if (current == null || current.until().isBefore(now)) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            current = new Known(read(key), now.plus(FRESH));
            known.put(key, current);
        }
        return current.version() == accessVersion;
    }

    void forget(OrganisationId organisation, String user) {
        known.keySet().removeIf(key -> key.isOf(organisation, user));
    }

    /** Ends a session of somebody before its time: its tokens hold no longer, and all their others do. */
    void end(OrganisationId organisation, String user, Session session) {
        transaction.in(organisation, () -> {
            ended.add(session.id(), session.endsAt());
            return null;
        });
        forget(organisation, user);
    }

    private int read(Key key) {
        return transaction.in(key.organisation(), () -> people.find(key.user())
                .filter(person -> !person.disabled())
                .filter(person -> key.session() == null || !ended.has(key.session()))
                .map(Person::accessVersion)
                .orElse(CLOSED));
    }

    private record Key(
            OrganisationId organisation,
            String user,
            @Nullable UUID session) {

        boolean isOf(OrganisationId organisation, String user) {
            return this.organisation.equals(organisation) && this.user.equals(user);
        }
    }

    private record Known(int version, Instant until) {}
}
