package nl.weerklank.api.tagging;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tagger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The tagging queue")
class TaggingQueueTest {

    private static final String POISON = "pletwals";

    @Inject
    Tagger tagger;

    @Test
    @DisplayName("tries an item that fails a few times, then puts it in quarantine with the reason, and goes on")
    void poison() throws InterruptedException {
        QuarkusMock.installMockForType(new PoisonableTagger(tagger), TextTagger.class);
        String poisoned = freshId();
        String healthy = freshId();

        importLine(
                item(poisoned).put("text", "Een " + POISON + " van een tekst.").toString());
        importLine(item(healthy).toString());

        Eventually.holds("the healthy item is tagged", () -> "SUGGESTABLE".equals(state(healthy)));
        Eventually.holds("the poisoned item is given up", () -> "QUARANTINED".equals(state(poisoned)));
        SignedIn.as(Role.PLATFORM)
                .get("/v1/content/{id}", poisoned)
                .then()
                .body("stateReason.code", equalTo("TAGGING_FAILED"));
        SignedIn.as(Role.COMMS_LEAD)
                .get("/v1/content?state=QUARANTINED&q=" + poisoned)
                .then()
                .body("items[0].id", equalTo(poisoned));
    }

    private static final class PoisonableTagger extends TextTagger {

        PoisonableTagger(Tagger tagger) {
            super(tagger);
        }

        @Override
        public Tagged tag(Optional<Language> declared, String title, String text, Grounds grounds) {
            if (text.contains(POISON)) {
                throw new IllegalStateException("this text cannot be tagged");
            }
            return super.tag(declared, title, text, grounds);
        }
    }

    private static void importLine(String line) {
        SignedIn.as(Role.PLATFORM)
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/v1/content/import")
                .then()
                .statusCode(200);
    }

    private static String state(String id) {
        return SignedIn.as(Role.PLATFORM).get("/v1/content/{id}", id).path("state");
    }
}
