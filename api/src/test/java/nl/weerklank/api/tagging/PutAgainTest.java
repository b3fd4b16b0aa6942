package nl.weerklank.api.tagging;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.Tagger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("An item that is put again")
class PutAgainTest {

    @Inject
    Tagger tagger;

    @Test
    @DisplayName(
            "with the same text is not tagged again, whether or not something else changed; with another text it is")
    void tagsOnlyAnotherText() {
        String id = freshId();
        put(id, item(id));
        Counting counting = new Counting(tagger);
        QuarkusMock.installMockForType(counting, TextTagger.class);

        put(id, item(id)).body("revision", equalTo(1));
        put(id, item(id).put("purpose", "PRIDE"))
                .body("revision", equalTo(2))
                .body("tagging.themes[0].code", equalTo("sustainability"));
        int same = counting.tagged.get();
        put(id, item(id).put("title", "Anders"));

        assertThat(same).isZero();
        assertThat(counting.tagged).hasValue(1);
    }

    private static ValidatableResponse put(String id, ObjectNode item) {
        return SignedIn.as(Role.PLATFORM, "other")
                .contentType("application/json")
                .body(item.toString())
                .put("/v1/content/{id}", id)
                .then()
                .statusCode(200);
    }

    private static final class Counting extends TextTagger {

        private final AtomicInteger tagged = new AtomicInteger();

        Counting(Tagger tagger) {
            super(tagger);
        }

        @Override
        public Tagged tag(Optional<Language> declared, String title, String text, Grounds grounds) {
            tagged.incrementAndGet();
            return super.tag(declared, title, text, grounds);
        }
    }
}
