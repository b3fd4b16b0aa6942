package nl.weerklank.api.promise;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Somebody, or a machine, that signs in at each service when it is needed there, and again when its token is over. */
final class Account {

    private final TwoServices services;
    private final Map<String, String> form;
    private final AtomicReferenceArray<String> tokens = new AtomicReferenceArray<>(2);

    /** @param form what is sent to sign in */
    Account(TwoServices services, Map<String, String> form) {
        this.services = services;
        this.form = form;
    }

    /** @throws IOException when that service does not answer */
    String tokenAt(int service) throws IOException, InterruptedException {
        String known = tokens.get(service);
        if (known == null) {
            known = services.signIn(service, form);
            tokens.set(service, known);
        }
        return known;
    }

    void signOutAt(int service) {
        tokens.set(service, null);
    }
}
