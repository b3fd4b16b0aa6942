package nl.weerklank.rules.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.record.RecordCodec;
import nl.weerklank.rules.standard.StandardPolicy;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final int CASES = Boolean.getBoolean("weerklank.long") ? 20_000 : 500;
    private static final List<Rule> RULES = StandardPolicy.rules();
    private static final String HASH = RuleWriter.hash(RULES);
    private static final RulesThen THEN = RulesThen.of("rules-1-" + HASH.substring(0, 12), HASH, RULES);
    private static final RuleSet BUILT = THEN.built().get();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** With something offered as a push, and something stopped by a rule. */
    private static final DecisionRecord RECORD = LongStream.range(0, 1000)
            .mapToObj(seed -> GeneratedDecisions.decision(seed, 12, BUILT))
            .filter(decision -> decision.suggestions().size() > 1)
            .filter(decision -> decision.suggestions().stream().anyMatch(each -> each.sendBefore() != null))
            .findFirst()
            .orElseThrow();

    private final List<String> knownModels = new ArrayList<>();
    private RulesThen rules = new RulesThen(THEN.revision(), THEN.hash(), THEN.rules(), () -> BUILT);

    private final Witness witness = new Witness() {
        @Override
        public Optional<RulesThen> rules(String revision) {
            return revision.equals(rules.revision()) ? Optional.of(rules) : Optional.empty();
        }

        @Override
        public boolean knows(ModelRef model) {
            return knownModels.contains(model.id());
        }
    };

    @Test
    @DisplayName("G03 Every decision comes out the same, byte for byte, from its record and the rules of its day")
    void identical() {
        Replayer replayer = new Replayer(witness);
        LongStream.range(0, CASES).forEach(seed -> {
            DecisionRecord decision = GeneratedDecisions.decision(seed, 12, BUILT);
            byte[] bytes = RecordCodec.encode(decision);

            Replay replay = replayer.replay(bytes, RecordCodec.hash(bytes));

            assertThat(replay).as("seed %d", seed).isEqualTo(new Replay.Identical(RecordCodec.hash(bytes), decision));
        });
    }

    @Test
    @DisplayName("G03 What a record says of person and past agrees with the facts of every item")
    void noContradictions() {
        LongStream.range(0, CASES).forEach(seed -> {
            DecisionRecord record = GeneratedDecisions.decision(seed, 12, BUILT);

            assertThat(Reconsideration.contradictions(record, 50))
                    .as("seed %d", seed)
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("G03 A fact that was changed in the record is named, with the item")
    void fact() {
        Replay.Different found = broken(record -> ((ObjectNode) record.get("sharedFacts")).put("nudge.last24h", 7));

        assertThat(codes(found)).contains(CauseCode.FACT, CauseCode.RECORD_CHANGED);
        assertThat(cause(found, CauseCode.FACT).names())
                .contains("nudge.last24h (" + RECORD.candidates().get(2).content() + ")");
        assertThat(found.contradictions()).extracting(Difference::path).contains("/candidates/2/facts/nudge.last24h");
    }

    @Test
    @DisplayName("G03 A fact that only the item tells is found by what the rules then say")
    void factOfItem() {
        String content = RECORD.suggestions().getFirst().content().value();
        Replay.Different found = broken(record -> record.get("candidates").forEach(candidate -> {
            if (candidate.get("content").asText().equals(content)) {
                ((ObjectNode) candidate.get("facts"))
                        .put("content.ageHours", 100_000)
                        .put("content.evergreen", false);
            }
        }));

        assertThat(codes(found)).contains(CauseCode.OUTCOME, CauseCode.RECORD_CHANGED);
        assertThat(cause(found, CauseCode.OUTCOME).names()).contains(content, "content.ageHours");
        assertThat(cause(found, CauseCode.OUTCOME).text().nl()).contains("content.ageHours");
    }

    @Test
    @DisplayName("G03 A rule set that is not what its name and hash say is named")
    void rule() {
        Rule first = RULES.getFirst();
        List<Rule> changed = new ArrayList<>(RULES.subList(1, RULES.size()));
        changed.add(new Rule(
                first.id(),
                first.area(),
                first.title(),
                first.channels(),
                first.when(),
                first.then(),
                first.params(),
                first.onUnknown(),
                first.valid(),
                first.owner(),
                first.serves(),
                !first.enabled()));
        rules = RulesThen.of(rules.revision(), rules.hash(), changed);

        Replay.Different found = broken(record -> {});

        assertThat(codes(found)).first().isEqualTo(CauseCode.RULES_CHANGED);
        assertThat(found.causes().getFirst().text().en()).contains(rules.revision());
    }

    @Test
    @DisplayName("G03 A rule set that is not there any more, or cannot be built, is named")
    void noRules() {
        Replay.Different missing = broken(record -> ((ObjectNode) record.get("versions")).put("ruleSet", "rules-9-x"));
        rules = new RulesThen(rules.revision(), rules.hash(), rules.rules(), () -> {
            throw new IllegalStateException("no");
        });
        Replay.Different unbuildable = broken(record -> {});

        assertThat(codes(missing)).first().isEqualTo(CauseCode.RULES_MISSING);
        assertThat(codes(unbuildable)).first().isEqualTo(CauseCode.RULES_UNBUILDABLE);
    }

    @Test
    @DisplayName("G03 A model that tagged nothing here is named")
    void model() {
        knownModels.add("pos.nl");

        Replay.Different found = broken(record -> ((ObjectNode) record.get("versions"))
                .putArray("models")
                .addObject()
                .put("id", "pos.xx")
                .put("sha256", "00"));

        assertThat(codes(found)).containsExactly(CauseCode.MODEL, CauseCode.RECORD_CHANGED);
        assertThat(found.causes().getFirst().names()).containsExactly("pos.xx");
    }

    @Test
    @DisplayName("G03 Candidates in another order are found, also when the verdicts moved with them")
    void order() {
        Replay.Different found = broken(record -> {
            swapFirstTwo((ArrayNode) record.get("candidates"));
            swapFirstTwo((ArrayNode) record.get("verdicts"));
        });

        assertThat(codes(found)).first().isEqualTo(CauseCode.ORDER);
    }

    @Test
    @DisplayName("G03 A decision of an engine that this one cannot speak for is named, and not taken for the same")
    void engine() {
        Replay.Different found = broken(record -> ((ObjectNode) record.get("versions")).put("engine", "engine/99"));

        assertThat(codes(found)).first().isEqualTo(CauseCode.ENGINE);
        assertThat(found.causes().getFirst().text().nl()).contains("engine/99");
    }

    @Test
    @DisplayName("G03 A score that was changed in the record is found at its path")
    void score() {
        Replay.Different found =
                broken(record -> ((ObjectNode) record.get("suggestions").get(0)).put("score", 4711));

        List<Difference> differences =
                Difference.between(RecordCodec.tree(found.recorded()), RecordCodec.tree(found.replayed()), 50);
        assertThat(differences).extracting(Difference::path).containsExactly("/suggestions/0/score");
        assertThat(differences.getFirst().recorded().asInt()).isEqualTo(4711);
        assertThat(differences.getFirst().replayed().asInt())
                .isEqualTo(RECORD.suggestions().getFirst().score());
    }

    @Test
    @DisplayName("G03 A change without consequences is found by the hash")
    void harmless() {
        Replay.Different found =
                broken(record -> ((ObjectNode) record.get("candidates").get(0)).put("sourceName", "Elders"));

        assertThat(codes(found)).contains(CauseCode.RECORD_CHANGED);
    }

    @Test
    @DisplayName("G03 What is no record is not misread, whatever it is")
    void unreadable() {
        byte[] whole = RecordCodec.encode(RECORD);
        Replayer replayer = new Replayer(witness);
        for (byte[] bytes :
                List.of(new byte[0], "{}".getBytes(UTF_8), "[1]".getBytes(UTF_8), Arrays.copyOf(whole, 900))) {
            Replay replay = replayer.replay(bytes, RecordCodec.hash(bytes));

            assertThat(replay).isEqualTo(Replay.Different.of(Cause.of(CauseCode.RECORD_UNREADABLE)));
        }
    }

    @Test
    @DisplayName("G03 Whatever single value of a record is changed, it is noticed")
    void anyValue() throws IOException {
        Replayer replayer = new Replayer(witness);
        byte[] whole = RecordCodec.encode(RECORD);
        List<String> pointers = new ArrayList<>();
        leaves("", JSON.readTree(whole), pointers);

        for (String pointer : pointers) {
            ObjectNode record = (ObjectNode) JSON.readTree(whole);
            int slash = pointer.lastIndexOf('/');
            change(record.at(pointer.substring(0, slash)), pointer.substring(slash + 1));
            byte[] changed = new JsonCanonicalizer(record.toString()).getEncodedUTF8();

            assertThat(replayer.replay(changed, RecordCodec.hash(whole)))
                    .as(pointer)
                    .isInstanceOf(Replay.Different.class);
        }
        assertThat(pointers.size()).isGreaterThan(300);
    }

    private static void leaves(String path, JsonNode node, List<String> pointers) {
        if (node.isObject()) {
            node.properties().forEach(field -> leaves(path + "/" + field.getKey(), field.getValue(), pointers));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(path + "/" + i, node.get(i), pointers);
            }
        } else {
            pointers.add(path);
        }
    }

    private static void change(JsonNode parent, String last) {
        if (parent instanceof ObjectNode object) {
            object.set(last, other(object.get(last)));
        } else {
            int at = Integer.parseInt(last);
            ((ArrayNode) parent).set(at, other(parent.get(at)));
        }
    }

    private static JsonNode other(JsonNode value) {
        if (value.isBoolean()) {
            return JSON.getNodeFactory().booleanNode(!value.booleanValue());
        }
        return value.isNumber()
                ? JSON.getNodeFactory().numberNode(value.intValue() + 1)
                : JSON.getNodeFactory().textNode(value.textValue() + "x");
    }

    private Replay.Different broken(Consumer<ObjectNode> breaking) {
        byte[] whole = RecordCodec.encode(RECORD);
        ObjectNode record = RecordCodec.tree(RECORD);
        breaking.accept(record);
        try {
            byte[] changed = new JsonCanonicalizer(record.toString()).getEncodedUTF8();
            return (Replay.Different) new Replayer(witness).replay(changed, RecordCodec.hash(whole));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void swapFirstTwo(ArrayNode array) {
        var first = array.get(0);
        array.set(0, array.get(1));
        array.set(1, first);
    }

    private static List<CauseCode> codes(Replay.Different found) {
        return found.causes().stream().map(Cause::code).toList();
    }

    private static Cause cause(Replay.Different found, CauseCode code) {
        return found.causes().stream()
                .filter(cause -> cause.code() == code)
                .findFirst()
                .orElseThrow();
    }
}
