package nl.weerklank.api.pack;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import nl.weerklank.api.pack.PackInput.MeasureLine;
import nl.weerklank.api.pack.PackInput.StatementLine;

/**
 * The drafts of the assessments: what the processing is, why, its risks with what is done about them, the AI Act, people's
 * rights and the works council's.
 */
record Assessment(List<StatementLine> statements, List<MeasureLine> measures) {

    private static final Assessment DRAFT = PackJson.file("assessment.json", new TypeReference<>() {});

    Assessment {
        statements = List.copyOf(statements);
        measures = List.copyOf(measures);
    }

    static Assessment draft() {
        return DRAFT;
    }
}
