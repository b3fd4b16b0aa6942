package nl.weerklank.api.security;

import io.restassured.response.Response;

/** Whom a sample is asked about. */
record Subject(
        String employee,
        String decision,
        String suggestion,
        String retag,
        String ruleDraft,
        String revision,
        String simulation,
        String digest) {

    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** For a call that must be refused before anybody looks. */
    static Subject nobody() {
        return new Subject("nobody", NONE, NONE, NONE, NONE, "none", NONE, NONE);
    }

    /** Somebody without decisions. */
    static Subject of(String employee) {
        return new Subject(employee, "", "", "", "", "", NONE, NONE);
    }

    /** The same, and this re-tag. */
    Subject withRetag(String id) {
        return new Subject(employee, decision, suggestion, id, ruleDraft, revision, simulation, digest);
    }

    /** The same, and a new draft of rules of this organisation, which was about to be tried. */
    Subject withDraftOfRules(String organisation) {
        Response draft = SignedIn.as(Role.COMMS_LEAD, organisation)
                .contentType("application/json")
                .body("{}")
                .post("/v1/rule-sets/drafts");
        String id = draft.path("draftId");
        return new Subject(
                employee,
                decision,
                suggestion,
                retag,
                id,
                draft.path("baseRevision"),
                stoppedSimulation(SignedIn.token(Role.COMMS_LEAD, organisation), id),
                digest);
    }

    /** The same, and a digest of this organisation that nobody is in and that was stopped at once. */
    Subject withDigest(String organisation) {
        String id = SignedIn.as(Role.PLATFORM, organisation)
                .contentType("application/json")
                .body("{\"unit\": \"nobody\", \"channel\": \"EMAIL\"}")
                .post("/v1/digests")
                .path("id");
        SignedIn.as(Role.PLATFORM, organisation).delete("/v1/digests/" + id);
        return new Subject(employee, decision, suggestion, retag, ruleDraft, revision, simulation, id);
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
        return text.replace("{employee}", employee)
                .replace("{decision}", decision)
                .replace("{suggestion}", suggestion)
                .replace("{retag}", retag)
                .replace("{ruleDraft}", ruleDraft)
                .replace("{simulation}", simulation)
                .replace("{digest}", digest)
                .replace("{revision}", revision);
    }
}
