package nl.weerklank.api.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.employee.PersonalStream;
import org.jspecify.annotations.Nullable;

/** The whole record of every decision for a person, newest first (G06): as it was written, without reading it. */
@ApplicationScoped
class DecidedRecords implements PersonalStream {

    private static final int PAGE = 100;

    private final DecisionArchive archive;

    DecidedRecords(DecisionArchive archive) {
        this.archive = archive;
    }

    @Override
    public String name() {
        return "decisionRecords";
    }

    @Override
    public void write(Employees.Held person, Reading reading, JsonGenerator json) throws IOException {
        json.writeStartArray();
        List<DecisionArchive.WithRecord> page = page(person, null, reading);
        while (!page.isEmpty()) {
            for (DecisionArchive.WithRecord decision : page) {
                write(decision, json);
            }
            page = page(person, page.getLast().place(), reading);
        }
        json.writeEndArray();
    }

    private List<DecisionArchive.WithRecord> page(
            Employees.Held person, DecisionArchive.@Nullable Place after, Reading reading) {
        return reading.read(() -> archive.records(person.pseudonym(), after, PAGE));
    }

    private static void write(DecisionArchive.WithRecord decision, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("decisionId", decision.place().id().toString());
        json.writeStringField("decidedAt", decision.place().decidedAt().toString());
        json.writeStringField("hash", decision.hash());
        switch (decision.payload()) {
            case Payload.Readable readable -> writeRaw("record", readable.canonical(), json);
            case Payload.Retired retired -> {
                json.writeStringField("retiredBy", retired.rule().name());
                if (retired.since() != null) {
                    json.writeStringField("retiredAt", retired.since().toString());
                }
                if (retired.rest() != null) {
                    writeRaw("record", retired.rest(), json);
                }
            }
        }
        json.writeEndObject();
    }

    private static void writeRaw(String name, byte[] written, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(new String(written, StandardCharsets.UTF_8));
    }
}
