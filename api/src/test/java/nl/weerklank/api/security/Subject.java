package nl.weerklank.api.security;

import io.restassured.response.Response;

/** Whom a sample is asked about. */
record Subject(String employee, String decision, String suggestion, String retag, String ruleDraft, String revision) {

    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** For a call that must be refused before anybody looks. */
    static Subject nobody() {
        return new Subject("nobody", NONE, NONE, NONE, NONE, "none");
    }

    /** Somebody without decisions. */
    static Subject of(String employee) {
        return new Subject(employee, "", "", "", "", "");
    }

    /** The same, and this re-tag. */
    Subject withRetag(String id) {
        return new Subject(employee, decision, suggestion, id, ruleDraft, revision);
    }

    /** The same, and a new draft of rules of this organisation. */
    Subject withDraftOfRules(String organisation) {
        Response draft = SignedIn.as(Role.COMMS_LEAD, organisation)
                .contentType("application/json")
                .body("{}")
                .post("/v1/rule-sets/drafts");
        return new Subject(employee, decision, suggestion, retag, draft.path("draftId"), draft.path("baseRevision"));
    }

    String in(String text) {
        return text.replace("{employee}", employee)
                .replace("{decision}", decision)
                .replace("{suggestion}", suggestion)
                .replace("{retag}", retag)
                .replace("{ruleDraft}", ruleDraft)
                .replace("{revision}", revision);
    }
}
