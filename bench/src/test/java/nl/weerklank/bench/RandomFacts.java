package nl.weerklank.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.standard.StandardPolicy;

/** Facts by chance, the same for the same seed: one in six unknown, numbers around the bounds of the rules that ship. */
final class RandomFacts {

    private static final int[] BOUNDS = IntStream.concat(
                    IntStream.rangeClosed(0, 3),
                    StandardPolicy.rules().stream()
                            .flatMap(rule -> rule.params().values().stream())
                            .mapToInt(Parameter::value))
            .filter(bound -> bound >= 0)
            .distinct()
            .toArray();

    private final Random random;

    RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    /** Facts of so many items, in random order. */
    List<Facts> items(int count) {
        List<Facts> items = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(number -> item("p-" + number))
                .toList());
        Collections.shuffle(items, random);
        return items;
    }

    private Facts item(String id) {
        Facts.Builder facts = Facts.about(new ContentId(id));
        boolean calm = random.nextBoolean();
        for (Fact fact : Fact.values()) {
            if (random.nextInt(6) != 0) {
                set(facts, fact);
            }
        }
        if (calm) {
            facts.number(Fact.CONTENT_JARGON, random.nextInt(40))
                    .flag(Fact.CONTENT_LACKS_AGREEMENT, false)
                    .code(Fact.CONTENT_CONFIDENTIALITY, Confidentiality.PUBLIC)
                    .number(Fact.CONTENT_AGE_HOURS, random.nextInt(100))
                    .number(Fact.MIX_EMPLOYER_SHARE, 0);
        }
        return facts.build();
    }

    private void set(Facts.Builder facts, Fact fact) {
        switch (fact.type()) {
            case NUMBER ->
                facts.number(fact, Math.max(0, BOUNDS[random.nextInt(BOUNDS.length)] + random.nextInt(3) - 1));
            case FLAG -> facts.flag(fact, random.nextBoolean());
            case CODE -> facts.code(fact, oneOf(codesOf(fact)));
            case CODES ->
                facts.codes(
                        fact,
                        Stream.of(oneOf(codesOf(fact)), oneOf(codesOf(fact))).toList());
        }
    }

    private static List<String> codesOf(Fact fact) {
        return switch (fact) {
            case CONTENT_CLASS -> names(ContentClass.values());
            case CONTENT_PURPOSE -> names(Purpose.values());
            case CONTENT_SOURCE -> names(Source.Kind.values());
            case CONTENT_CONFIDENTIALITY -> names(Confidentiality.values());
            case CONTENT_CONCERNS, CONTENT_ANSWERED_FOR -> names(Concern.values());
            case EMPLOYEE_READINESS -> names(Readiness.values());
            case EMPLOYEE_GOALS -> names(Goal.values());
            case MATCH_AUDIENCE -> names(Following.values());
            case MATCH_MOTIVE -> names(Motive.values());
            case PROGRAMME_MODE -> names(Programme.Mode.values());
            case PROGRAMME_UNIT_GATE -> names(UnitGate.values());
            case ASKED_CHANNEL -> names(Channel.values());
            default -> List.of("technology", "care", "culture");
        };
    }

    private String oneOf(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
