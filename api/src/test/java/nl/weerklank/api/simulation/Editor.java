package nl.weerklank.api.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.security.SignedIn;

/** Works on drafts over HTTP, and tries them, in an organisation that is there for it. */
record Editor(String user) {

    static final String TRIAL = "trial";

    private static final String DRAFTS = "/v1/rule-sets/drafts";

    RequestSpecification call() {
        return SignedIn.with(SignedIn.personToken(user, TRIAL))
                .header("Accept-Language", "nl")
                .contentType("application/json");
    }

    String begin() {
        return call().body("{}").post(DRAFTS).then().statusCode(201).extract().path("draftId");
    }

    /** A draft with one parameter of a rule changed. */
    String turned(String rule, String parameter, int value) {
        String draft = begin();
        String address = DRAFTS + "/" + draft + "/rules/" + rule;
        Response now = call().get(address);
        ObjectNode document = now.as(JsonNode.class).path("rule").deepCopy();
        ((ObjectNode) document.path("params").path(parameter)).put("value", value);
        call().header("If-Match", now.header("ETag"))
                .body(document.toString())
                .put(address)
                .then()
                .statusCode(200);
        return draft;
    }

    /** A draft with a rule more. */
    String with(String rule, String document) {
        String draft = begin();
        call().body(document)
                .put(DRAFTS + "/" + draft + "/rules/" + rule)
                .then()
                .statusCode(201);
        return draft;
    }

    ValidatableResponse simulate(String draft, String body) {
        return call().body(body).post(DRAFTS + "/" + draft + "/simulate").then();
    }

    ValidatableResponse read(String simulation) {
        return call().get("/v1/simulations/" + simulation).then();
    }

    /** Tries a draft to the end. */
    ValidatableResponse tried(String draft) throws InterruptedException {
        String id = simulate(draft, "{}").statusCode(202).extract().path("id");
        Eventually.holds("the simulation is done", () -> {
            String state = read(id).statusCode(200).extract().path("state");
            return !state.equals("WAITING") && !state.equals("RUNNING");
        });
        return read(id);
    }

    /** What stands in the way of publishing. */
    ValidatableResponse check(String draft) {
        return call().post(DRAFTS + "/" + draft + "/check").then().statusCode(200);
    }

    /** Says for which changes the programme demands a simulation. */
    void programmeDemands(String simulation) {
        call().body("""
                        {"mode": "NORMAL", "caps": {"day": 1, "week": 3, "month": 8}, "leaderActiveDays": 30,
                         "simulation": "%s"}""".formatted(simulation)).put("/v1/programme").then().statusCode(200);
    }
}
