package nl.weerklank.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Loads the demo organisation and shows what three quite different people are offered, what is withheld, and why. */
public final class Tour {

    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "nl",
            Map.of(
                    "offered", "Aangeboden",
                    "nothing", "Nu niets dat goed genoeg past.",
                    "because", "omdat",
                    "for you", "voor jou",
                    "not sent", "niet verstuurd",
                    "withheld", "Niet aangeboden, van de %d bekeken verhalen",
                    "minutes", "min"),
            "en",
            Map.of(
                    "offered", "Offered",
                    "nothing", "Nothing that fits well enough now.",
                    "because", "because",
                    "for you", "for you",
                    "not sent", "not sent",
                    "withheld", "Not offered, of the %d stories considered",
                    "minutes", "min"));

    private record Visit(String employee, String channel, String who) {}

    private static final List<Visit> VISITS = List.of(
            new Visit("e-05", "EMAIL", "Jorrit, senior heat-pump engineer in Zwolle, who told a lot about himself"),
            new Visit("e-42", "PULL", "Aisha, building services engineer in Leeds, who reads English only"),
            new Visit(
                    "e-24", "PULL", "Gerrit, service engineer in Utrecht, who ticked two interests and nothing else"));

    private final ServiceClient service;
    private final String address;
    private final Path data;
    private final PrintStream out;

    private Tour(ServiceClient service, String address, Path data, PrintStream out) {
        this.service = service;
        this.address = address;
        this.data = data;
        this.out = out;
    }

    /** Runs the tour; needs {@code --url}, {@code --data} and {@code --demo}. */
    public static void main(String... words) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Arguments arguments = Arguments.of(words);
        Path data = Path.of(arguments.required("--data"));
        try {
            ServiceClient service = ServiceClient.of(arguments);
            out.println("Loading the demo organisation, Lindhout Groep …");
            DemoDates dates = DemoDates.keptIn(data, Clock.systemUTC().instant());
            new DemoLoader(service, dates, out).load(Path.of(arguments.required("--demo")));
            new Tour(service, arguments.required("--url"), data, out).show();
        } catch (ServiceException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void show() {
        for (Visit visit : VISITS) {
            out.printf("%n──── %s (%s) ────%n", visit.who(), visit.employee());
            for (String language : List.of("nl", "en")) {
                show(visit, language);
            }
        }
        showCurl();
    }

    private void show(Visit visit, String language) {
        JsonNode decision = decide(visit, language);
        out.printf("%n[%s] %s, %s:%n", language, word(language, "offered"), visit.channel());
        if (decision.path("suggestions").isEmpty()) {
            out.println("  " + word(language, "nothing"));
        }
        decision.path("suggestions").forEach(suggestion -> showSuggestion(suggestion, language));
        out.println("  " + withheld(decision, language));
    }

    /** A push is asked for once: asking again in another language is the same question, with the same answer. */
    private JsonNode decide(Visit visit, String language) {
        ObjectNode query = ServiceClient.JSON.createObjectNode();
        query.put("employeeId", visit.employee()).put("limit", 3).put("channel", visit.channel());
        return service.post("/v1/suggestions", language, query);
    }

    private void showSuggestion(JsonNode suggestion, String language) {
        out.printf(
                "  • %s  \"%s\" (%s, %s, %d %s)%n",
                suggestion.path("kind").asText(),
                suggestion.path("title").asText(),
                suggestion.path("contentId").asText(),
                suggestion.path("delivery").asText(),
                suggestion.path("effortMinutes").asInt(),
                word(language, "minutes"));
        for (JsonNode reason : suggestion.path("reasons")) {
            out.printf(
                    "      %+d %s %s%n",
                    reason.path("contribution").asInt(),
                    word(language, "because"),
                    reason.path("text").asText());
        }
        if (suggestion.path("notPushed").isObject()) {
            out.printf(
                    "      %s: %s%n",
                    word(language, "not sent"),
                    suggestion.path("notPushed").path("text").asText());
        }
        if (suggestion.path("whatsInItForYou").isTextual()) {
            out.printf(
                    "      %s: %s%n",
                    word(language, "for you"),
                    suggestion.path("whatsInItForYou").asText());
        }
    }

    private String withheld(JsonNode decision, String language) {
        JsonNode withheld = decision.path("withheld");
        String counts = StreamSupport.stream(withheld.path("why").spliterator(), false)
                .map(why -> "%d× %s"
                        .formatted(why.path("count").asInt(), why.path("text").asText()))
                .collect(Collectors.joining("\n      "));
        return word(language, "withheld").formatted(withheld.path("considered").asInt()) + ":\n      " + counts;
    }

    private void showCurl() {
        out.printf("""

                Try it yourself. A token first (the secret stands in your own data folder):

                  SECRET=$(sed -n 's/.*"clientId" *: *"platform".*"clientSecret" *: *"\\([^"]*\\)".*/\\1/p' "%2$s/first-run-credentials.json")
                  TOKEN=$(curl -s %3$s -d grant_type=client_credentials -d client_id=platform -d "client_secret=$SECRET" \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

                Then ask for suggestions, in Dutch or in English:

                  curl -s %1$s/v1/suggestions -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                    -H 'Accept-Language: nl' -d '{"employeeId": "e-05", "limit": 3, "channel": "PULL"}'

                """, address, data, service.tokens());
    }

    private static String word(String language, String key) {
        return WORDS.getOrDefault(language, Map.of()).getOrDefault(key, key);
    }
}
