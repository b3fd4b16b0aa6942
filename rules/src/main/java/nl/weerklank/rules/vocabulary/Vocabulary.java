package nl.weerklank.rules.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.FactCodes;
import nl.weerklank.rules.language.Operator;

/** Every word a rule may use, as an editor needs it. */
public record Vocabulary(List<FactEntry> facts, List<OperatorEntry> operators, List<EffectEntry> effects) {

    /** Facts that nothing fills yet; rules on them ship switched off. */
    private static final Set<Fact> NOT_FILLED_YET = EnumSet.noneOf(Fact.class);

    private static final Vocabulary CURRENT = new Vocabulary(
            Arrays.stream(Fact.values()).map(FactEntry::of).toList(),
            Arrays.stream(Operator.values()).map(OperatorEntry::of).toList(),
            Arrays.stream(EffectWord.values()).map(EffectEntry::of).toList());

    public Vocabulary {
        facts = List.copyOf(facts);
        operators = List.copyOf(operators);
        effects = List.copyOf(effects);
    }

    /** The vocabulary of this version. */
    public static Vocabulary current() {
        return CURRENT;
    }

    /** Whether anything fills this fact; rules on one that nothing fills ship switched off. */
    public static boolean isFilled(Fact fact) {
        return !NOT_FILLED_YET.contains(fact);
    }

    /**
     * A fact.
     *
     * @param id as used in rules, such as {@code content.ageHours}
     * @param codes what it can be; empty for other types, and where the organisation names its own
     * @param operators the operators that compare it
     * @param available whether anything fills it
     */
    public record FactEntry(
            String id,
            FactType type,
            Fact.Unit unit,
            Bilingual phrase,
            FactSource source,
            Bilingual sourcePhrase,
            FactPurpose purpose,
            Bilingual purposePhrase,
            List<CodeEntry> codes,
            List<String> operators,
            boolean available) {

        static FactEntry of(Fact fact) {
            FactSource source = FactSource.of(fact);
            FactPurpose purpose = FactPurpose.of(fact);
            return new FactEntry(
                    fact.id(),
                    fact.type(),
                    fact.unit(),
                    Phrases.both("fact." + fact.id()),
                    source,
                    Phrases.both("source." + source),
                    purpose,
                    Phrases.both("purpose." + purpose),
                    FactCodes.of(fact).stream()
                            .flatMap(SortedSet::stream)
                            .map(code -> CodeEntry.of(fact, code))
                            .toList(),
                    Operator.of(fact.type()).stream().map(Operator::word).toList(),
                    isFilled(fact));
        }
    }

    /** A code that a fact can be. */
    public record CodeEntry(String id, Bilingual phrase) {

        static CodeEntry of(Fact fact, String code) {
            return new CodeEntry(code, Phrases.both("code." + fact.id() + "." + code));
        }
    }

    /** An operator and the types of facts it compares. */
    public record OperatorEntry(String id, Bilingual phrase, List<FactType> types) {

        static OperatorEntry of(Operator operator) {
            return new OperatorEntry(
                    operator.word(),
                    Phrases.both("operator." + operator.word()),
                    Arrays.stream(FactType.values()).filter(operator::compares).toList());
        }
    }

    /** An effect. */
    public record EffectEntry(String id, Bilingual phrase) {

        static EffectEntry of(EffectWord word) {
            return new EffectEntry(word.name(), Phrases.both("effect." + word));
        }
    }
}
