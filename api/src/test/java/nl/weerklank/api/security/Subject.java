package nl.weerklank.api.security;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import nl.weerklank.api.intake.Eventually;

/**
 * Whom a sample is asked about.
 *
 * @param places what goes where a sample names a place, such as {@code {decision}}; nothing that exists elsewhere
 */
record Subject(Map<String, String> places) {

    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    Subject {
        places = Map.copyOf(places);
    }

    /** For a call that must be refused before anybody looks. */
    static Subject nobody() {
        return of("nobody");
    }

    /** Somebody without decisions. */
    static Subject of(String employee) {
        return new Subject(Map.of("employee", employee));
    }

    /** The same, and this in that place. */
    Subject with(String place, String what) {
        Map<String, String> more = new HashMap<>(places);
        more.put(place, what);
        return new Subject(more);
    }

    /** The same, and a new draft of rules of this organisation, which was about to be tried. */
    Subject withDraftOfRules(String organisation) {
        Response draft = SignedIn.as(Role.COMMS_LEAD, organisation)
                .contentType("application/json")
                .body("{}")
                .post("/v1/rule-sets/drafts");
        String id = draft.path("draftId");
        return with("ruleDraft", id)
                .with("revision", draft.path("baseRevision"))
                .with("simulation", stoppedSimulation(SignedIn.token(Role.COMMS_LEAD, organisation), id));
    }

    /** The same, and a digest of this organisation that nobody is in and that was stopped at once. */
    Subject withDigest(String organisation) {
        String id = SignedIn.as(Role.PLATFORM, organisation)
                .contentType("application/json")
                .body("{\"unit\": \"nobody\", \"channel\": \"EMAIL\"}")
                .post("/v1/digests")
                .path("id");
        SignedIn.as(Role.PLATFORM, organisation).delete("/v1/digests/" + id);
        return with("digest", id);
    }

    /** The same, and a look at the log of this organisation that is over. */
    Subject withVerification(String organisation) throws InterruptedException {
        String token = SignedIn.token(Role.COMPLIANCE, organisation);
        String id = SignedIn.with(token)
                .contentType("application/json")
                .body("{}")
                .post("/v1/audit/verifications")
                .path("id");
        Eventually.holds(
                "the log of " + organisation + " was looked at",
                () -> SignedIn.with(token).get("/v1/audit/verifications/" + id).path("finishedAt") != null);
        return with("verification", id);
    }

    /** The same, and a pack of this organisation. */
    Subject withPack(String organisation) {
        return with(
                "pack",
                SignedIn.as(Role.COMPLIANCE, organisation).post("/v1/packs").path("id"));
    }

    /** One that was stopped at once: nothing of it changes any more behind the readings. */
    private static String stoppedSimulation(String token, String draft) {
        String id = SignedIn.with(token)
                .contentType("application/json")
                .body("{}")
                .post("/v1/rule-sets/drafts/" + draft + "/simulate")
                .path("id");
        SignedIn.with(token).delete("/v1/simulations/" + id);
        return id;
    }

    String in(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        for (String place : Sample.PLACES) {
            filled = filled.replace(place, NONE);
        }
        return filled.replace("{revision}", "none");
    }
}
