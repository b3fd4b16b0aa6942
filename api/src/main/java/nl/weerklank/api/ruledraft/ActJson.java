package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Base;
import nl.weerklank.rules.life.Difference;
import nl.weerklank.rules.life.RuleChange;

/** What an act holds, as it is stored. */
final class ActJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ActJson() {}

    static ObjectNode write(Act act) {
        ObjectNode body = JSON.createObjectNode();
        switch (act) {
            case Act.Edit edit -> edit.changes().forEach(change -> write(change, body.withArray("/changes")));
            case Act.Rebase rebase -> {
                body.put("onto", rebase.onto().revision());
                ObjectNode choices = body.putObject("choices");
                rebase.choices().forEach((rule, side) -> choices.put(rule.value(), side.name()));
            }
            case Act.Approve approve -> body.put("contentHash", approve.contentHash());
            case Act.Schedule schedule -> body.put("at", schedule.at().toString());
            case Act.Publish publish -> body.put("newest", publish.newest().revision());
            case Act.Comment ignored -> {}
            case Act.Submit ignored -> {}
            case Act.Return ignored -> {}
            case Act.Fail ignored -> {}
            case Act.Withdraw ignored -> {}
        }
        return body;
    }

    private static void write(RuleChange change, ArrayNode changes) {
        Rule after = change.after();
        changes.addObject()
                .put("rule", change.rule().value())
                .set("after", after == null ? null : RuleWriter.json(after));
    }

    /** @param baseOf the published rules of a revision */
    static Act read(Act.Kind kind, JsonNode body, Function<String, Base> baseOf) {
        return switch (kind) {
            case EDIT -> new Act.Edit(changes(body.path("changes")));
            case REBASE -> new Act.Rebase(baseOf.apply(body.path("onto").asText()), choices(body.path("choices")));
            case APPROVE -> new Act.Approve(body.path("contentHash").asText());
            case SCHEDULE -> new Act.Schedule(Instant.parse(body.path("at").asText()));
            case PUBLISH -> new Act.Publish(baseOf.apply(body.path("newest").asText()));
            case COMMENT -> new Act.Comment();
            case SUBMIT -> new Act.Submit();
            case RETURN -> new Act.Return();
            case FAIL -> new Act.Fail();
            case WITHDRAW -> new Act.Withdraw();
        };
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<RuleChange> changes(JsonNode array) {
        List<RuleChange> changes = new ArrayList<>();
        for (JsonNode change : array) {
            RuleId rule = new RuleId(change.path("rule").asText());
            changes.add(
                    change.path("after").isNull()
                            ? RuleChange.removal(rule)
                            : RuleChange.to(RuleReader.read(change.path("after"))));
        }
        return changes;
    }

    private static Map<RuleId, Difference.Side> choices(JsonNode object) {
        Map<RuleId, Difference.Side> choices = new HashMap<>();
        object.properties()
                .forEach(choice -> choices.put(
                        new RuleId(choice.getKey()),
                        Difference.Side.valueOf(choice.getValue().asText())));
        return choices;
    }
}
