package nl.weerklank.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A form of an effect,")
class EffectFormTest {

    record Written(EffectWord effect, EffectForm form) {

        /** A rule that says this with the first code of each field, and the most of each number. */
        ObjectNode rule() {
            ObjectNode rule = RuleWriter.json(StandardPolicy.rules().getFirst());
            rule.remove("params");
            rule.set("when", leaf());
            ObjectNode said = rule.putArray("then").addObject();
            said.put("effect", effect.name()).put("reason", "VARIETY");
            form.fields().forEach(field -> fill(said, field));
            return rule;
        }

        private static ObjectNode leaf() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("fact", "content.ageHours")
                    .put("op", "atLeast")
                    .put("value", 1);
        }

        private static void fill(ObjectNode said, EffectForm.Field field) {
            if (field.bounds() != null) {
                said.put(field.id(), field.bounds().max());
            } else if (field.type() == FactType.CODES) {
                field.codes().forEach(said.withArray(field.id())::add);
            } else {
                said.put(field.id(), field.codes().getFirst());
            }
        }

        @Override
        public String toString() {
            return effect + " " + form.id();
        }
    }

    record Filled(Written written, EffectForm.Field field) {
        @Override
        public String toString() {
            return written + ", " + field.id();
        }
    }

    static List<Written> forms() {
        return Arrays.stream(EffectWord.values())
                .flatMap(effect -> EffectForm.of(effect).stream().map(form -> new Written(effect, form)))
                .toList();
    }

    static Stream<Filled> fields() {
        return forms().stream()
                .flatMap(written -> written.form().fields().stream().map(field -> new Filled(written, field)));
    }

    static List<Filled> numbers() {
        return fields().filter(filled -> filled.field().bounds() != null).toList();
    }

    static List<Filled> required() {
        return fields().filter(filled -> filled.field().required()).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("filled in as it says, can be read")
    void read(Written written) {
        Rule rule = RuleReader.read(written.rule());

        assertThat(EffectWord.of(rule.then().getFirst())).isEqualTo(written.effect());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    @DisplayName("beyond its bounds, is refused at that field")
    void bounds(Filled filled) {
        ObjectNode above = filled.written().rule();
        said(above).put(filled.field().id(), filled.field().bounds().max() + 1);
        ObjectNode below = filled.written().rule();
        said(below).put(filled.field().id(), filled.field().bounds().min() - 1);

        refusedAt(filled, above);
        refusedAt(filled, below);
    }

    @ParameterizedTest
    @MethodSource("required")
    @DisplayName("without a field it needs, is refused")
    void without(Filled filled) {
        ObjectNode rule = filled.written().rule();
        said(rule).remove(filled.field().id());

        assertThatThrownBy(() -> RuleReader.read(rule)).isInstanceOf(RuleRefusedException.class);
    }

    private static ObjectNode said(ObjectNode rule) {
        return (ObjectNode) rule.path("then").path(0);
    }

    private static void refusedAt(Filled filled, ObjectNode rule) {
        assertThatThrownBy(() -> RuleReader.read(rule))
                .isInstanceOfSatisfying(RuleRefusedException.class, refused -> assertThat(refused.issues())
                        .extracting(Issue::path)
                        .containsExactly("/then/0/" + filled.field().id()));
    }
}
