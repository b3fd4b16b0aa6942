package nl.weerklank.api.content;

import java.util.Collection;
import java.util.stream.Collectors;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.Concern;

/** What waits in an item, for people. */
final class ConcernTexts {

    private ConcernTexts() {}

    /** These, one after the other. */
    static Sentence list(Collection<Concern> concerns) {
        return new Sentence(list(concerns, Language.NL), list(concerns, Language.EN));
    }

    private static String list(Collection<Concern> concerns, Language language) {
        return concerns.stream().map(concern -> of(concern).in(language)).collect(Collectors.joining(", "));
    }

    private static Sentence of(Concern concern) {
        return switch (concern) {
            case EMAIL -> new Sentence("een mailadres", "an e-mail address");
            case PHONE -> new Sentence("een telefoonnummer", "a telephone number");
            case IBAN -> new Sentence("een rekeningnummer", "an account number");
            case BSN -> new Sentence("een burgerservicenummer", "a citizen service number");
            case CONFIDENTIAL -> new Sentence("een merk van vertrouwelijkheid", "a mark of confidence");
            case EMBARGO -> new Sentence("een embargo", "an embargo");
            case DUTY -> new Sentence("woorden die van delen een plicht maken", "words that make sharing a duty");
            case COLLEAGUE -> new Sentence("een collega die nog geen akkoord gaf", "a colleague who has not agreed");
            case JARGON -> new Sentence("veel vage woorden", "many vague words");
        };
    }
}
