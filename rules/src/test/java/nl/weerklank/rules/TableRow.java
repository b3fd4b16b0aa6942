package nl.weerklank.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.evaluate.Truth;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;

/** A row of the table of comparisons that was written by hand. */
public record TableRow(String fact, String operator, String operand, String actual, Truth expected) {

    private static final String MISSING = "-";

    /** The whole table. */
    public static List<TableRow> all() {
        try (InputStream in =
                Objects.requireNonNull(TableRow.class.getResourceAsStream("three-values.csv"), "no table")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(TableRow::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TableRow of(String line) {
        String[] cells = line.split("\\|");
        return new TableRow(
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                cells[3].strip().replace("`", ""),
                Truth.valueOf(cells[4].strip()));
    }

    FactType factType() {
        return Fact.ofId(fact).orElseThrow().type();
    }

    /** A rule with this comparison whose truth can be heard. */
    public Rule rule() {
        return heard("""
                {"fact": "%s", "op": "%s", "value": %s}""".formatted(fact, operator, operand));
    }

    /** The one fact of this row. */
    public Facts facts() {
        return set(Facts.about(new ContentId("p-1")), fact, actual).build();
    }

    /** A rule that labels when it is true and blocks when it is unknown, so that its truth can be heard. */
    static Rule heard(String condition) {
        return RuleReader.read("""
                {"id": "cadence.heard", "area": "CADENCE", "schema": "rule/1", "title": {"nl": "Hoorbaar", "en": "Heard"},
                 "when": %s, "then": [{"effect": "LABEL", "reason": "FRESH"}], "onUnknown": "BLOCK", "owner": "COMMS"}""".formatted(condition));
    }

    static Facts.Builder set(Facts.Builder facts, String id, String value) {
        if (value.equals(MISSING)) {
            return facts;
        }
        Fact fact = Fact.ofId(id).orElseThrow();
        return switch (fact.type()) {
            case NUMBER -> facts.number(fact, Integer.parseInt(value));
            case FLAG -> facts.flag(fact, Boolean.parseBoolean(value));
            case CODE -> facts.code(fact, value);
            case CODES -> facts.codes(fact, value.isEmpty() ? List.of() : Arrays.asList(value.split(",")));
        };
    }
}
