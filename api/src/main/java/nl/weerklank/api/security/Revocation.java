package nl.weerklank.api.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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

    /** Whether what signed a call still does. What has neither an account here nor a session cannot be taken back. */
    boolean stillHolds(Signed signed) {
        return (signed.accessVersion() == null && signed.session() == null)
                || known(signed).allow(signed.accessVersion());
    }

    void forget(OrganisationId organisation, String user) {
        known.keySet()
                .removeIf(key ->
                        key.organisation().equals(organisation) && key.user().equals(user));
    }

    /** Ends the session of somebody before its time: its tokens hold no longer, and all their others do. */
    void end(Signed signed) {
        Session session = Objects.requireNonNull(signed.session());
        transaction.in(signed.organisation(), () -> {
            ended.add(session.id(), session.endsAt());
            return null;
        });
        forget(signed.organisation(), signed.user());
    }

    private Known known(Signed signed) {
        Instant now = clock.instant();
        Key key = signed.key();
        Known current = known.get(key);
        if (current == null || current.until().isBefore(now)) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            current = read(key, now.plus(FRESH));
            known.put(key, current);
        }
        return current;
    }

    private Known read(Key key, Instant until) {
        return transaction.in(
                key.organisation(),
                () -> new Known(
                        people.find(key.user())
                                .filter(person -> !person.disabled())
                                .map(Person::accessVersion)
                                .orElse(CLOSED),
                        key.session() != null && ended.has(key.session()),
                        until));
    }

    /**
     * What a call is signed with.
     *
     * @param accessVersion of the account here when it was signed; null for a machine, and for somebody from elsewhere
     */
    record Signed(
            OrganisationId organisation,
            String user,
            @Nullable Integer accessVersion,
            @Nullable Session session) {

        private Key key() {
            return new Key(organisation, user, session == null ? null : session.id());
        }
    }

    private record Key(
            OrganisationId organisation,
            String user,
            @Nullable UUID session) {}

    private record Known(int version, boolean ended, Instant until) {

        boolean allow(@Nullable Integer accessVersion) {
            return !ended && (accessVersion == null || accessVersion == version);
        }
    }
}
