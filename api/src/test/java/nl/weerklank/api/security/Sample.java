package nl.weerklank.api.security;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** One way to ask for an operation; {@code {employee}}, {@code {decision}}, and so on are filled in. */
record Sample(String method, String address, String type, String body, boolean fromOurPage) {

    /** Things that exist in one organisation only. */
    static final List<String> PLACES = List.of(
            "{employee}",
            "{decision}",
            "{suggestion}",
            "{retag}",
            "{ruleDraft}",
            "{simulation}",
            "{digest}",
            "{verification}",
            "{pack}");

    private static final RestAssuredConfig ANY_TYPE = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                    .encodeContentTypeAs("application/zip", ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    Response send(RequestSpecification caller, Subject subject) {
        RequestSpecification request = caller.config(ANY_TYPE).urlEncodingEnabled(false);
        if (!body.isEmpty()) {
            request.contentType(type).body(subject.in(body));
        }
        if (fromOurPage) {
            request.header(OurPages.HEADER, OurPages.VALUE);
        }
        return request.request(method, subject.in(address));
    }

    boolean erases() {
        return method.equals("DELETE") && address.equals("/v1/employees/{employee}");
    }

    boolean isAboutRules() {
        return mentions("{ruleDraft}") || mentions("{revision}") || mentions("{simulation}");
    }

    boolean tagsAgain() {
        return address.contains("/retag");
    }

    boolean mentions(String place) {
        return address.contains(place) || body.contains(place);
    }

    /** Whether it asks about something that exists in one organisation only, and makes nothing new. */
    boolean isAboutOneThing() {
        boolean makes = method.equals("PUT") && address.matches("/v1/(employees|content|people)/[^/]+");
        return !makes && PLACES.stream().anyMatch(this::mentions);
    }
}
