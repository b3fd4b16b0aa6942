package nl.weerklank.rules.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.EffectForm;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.FactCodes;
import nl.weerklank.rules.language.Operator;
import org.jspecify.annotations.Nullable;

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
     * @param legalBasis on what ground rules may look at it
     * @param changer who could bring it about that it is otherwise
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
            LegalBasis legalBasis,
            Bilingual legalBasisPhrase,
            FactChanger changer,
            Bilingual changerPhrase,
            List<CodeEntry> codes,
            List<String> operators,
            boolean available) {

        static FactEntry of(Fact fact) {
            FactSource source = FactSource.of(fact);
            FactPurpose purpose = FactPurpose.of(fact);
            LegalBasis legalBasis = LegalBasis.of(fact);
            FactChanger changer = FactChanger.of(fact);
            return new FactEntry(
                    fact.id(),
                    fact.type(),
                    fact.unit(),
                    Phrases.both("fact." + fact.id()),
                    source,
                    Phrases.both("source." + source),
                    purpose,
                    Phrases.both("purpose." + purpose),
                    legalBasis,
                    Phrases.both("basis." + legalBasis),
                    changer,
                    Phrases.both("changer." + changer),
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

    /** An effect, and the ways to write it. */
    public record EffectEntry(String id, Bilingual phrase, List<FormEntry> forms) {

        static EffectEntry of(EffectWord word) {
            Bilingual phrase = Phrases.both("effect." + word);
            return new EffectEntry(
                    word.name(),
                    phrase,
                    EffectForm.of(word).stream()
                            .map(form -> FormEntry.of(word, form, phrase))
                            .toList());
        }
    }

    /**
     * A way to write an effect.
     *
     * @param phrase that of the effect when there is one way only
     */
    public record FormEntry(String id, Bilingual phrase, List<FieldEntry> fields) {

        static FormEntry of(EffectWord word, EffectForm form, Bilingual ofEffect) {
            return new FormEntry(
                    form.id(),
                    Phrases.find("form." + word + "." + form.id()).orElse(ofEffect),
                    form.fields().stream().map(FieldEntry::of).toList());
        }
    }

    /**
     * A field of an effect; a number may also name a parameter.
     *
     * @param bounds of a number, in its unit; null for codes
     * @param changer who could bring it about that it is otherwise
     * @param codes what it can be; empty for a number
     */
    public record FieldEntry(
            String id,
            Bilingual phrase,
            FactType type,
            Fact.Unit unit,
            EffectForm.@Nullable Bounds bounds,
            List<CodeEntry> codes,
            boolean required) {

        static FieldEntry of(EffectForm.Field field) {
            return new FieldEntry(
                    field.id(),
                    Phrases.both("field." + field.id()),
                    field.type(),
                    field.unit(),
                    field.bounds(),
                    field.codes().stream()
                            .map(code -> new CodeEntry(code, Phrases.both(keyOf(field.id(), code))))
                            .toList(),
                    field.required());
        }

        private static String keyOf(String field, String code) {
            return switch (field) {
                case "per" -> "fact." + code;
                case "kinds" -> "kind." + code;
                default -> field + "." + code;
            };
        }
    }
}
