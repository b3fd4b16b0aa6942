package nl.weerklank.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDatesTest {

    @Test
    void everyDateMovesAndNothingElse() throws IOException {
        JsonNode item = json("""
                {"id": "p-1", "publishedAt": "2026-11-20T06:30:00Z", "text": "2026-11-20",
                 "absence": [{"from": "2026-12-21", "until": "2027-01-04"}],
                 "quietHours": {"from": "18:00", "until": "08:30"},
                 "about": [{"employeeId": "e-7", "agreedAt": "2026-11-17T10:00:00Z"}]}""");

        assertThat(DemoDates.movedBy(100).moved(item)).isEqualTo(json("""
                        {"id": "p-1", "publishedAt": "2027-02-28T06:30:00Z", "text": "2026-11-20",
                         "absence": [{"from": "2027-03-31", "until": "2027-04-14"}],
                         "quietHours": {"from": "18:00", "until": "08:30"},
                         "about": [{"employeeId": "e-7", "agreedAt": "2027-02-25T10:00:00Z"}]}"""));
    }

    @Test
    void loadingAgainOnAnotherDayMovesNothingFurther(@TempDir Path data) throws IOException {
        JsonNode item = json("{\"publishedAt\": \"2026-11-20T06:30:00Z\"}");

        JsonNode first =
                DemoDates.keptIn(data, Instant.parse("2026-11-23T07:59:59Z")).moved(item);
        JsonNode later =
                DemoDates.keptIn(data, Instant.parse("2026-12-25T00:00:00Z")).moved(item);

        assertThat(first).isEqualTo(json("{\"publishedAt\": \"2026-11-21T06:30:00Z\"}"));
        assertThat(later).isEqualTo(first);
    }

    private static JsonNode json(String text) throws IOException {
        return ServiceClient.JSON.readTree(text);
    }
}
