package nl.weerklank.engine.draft;

import java.util.List;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.draft.WordReader.ReadText;

/** Whether a text lets its readers know that the writer works there (G10). */
final class Disclosure {

    private static final List<String> DUTCH = List.of(
            "ik werk",
            "werk ik",
            "wij werken",
            "werken wij",
            "werken we",
            "mijn werk",
            "mijn werkgever",
            "mijn collega",
            "onze collega",
            "mijn team",
            "ons team",
            "mijn afdeling",
            "onze afdeling",
            "ons bedrijf",
            "onze organisatie",
            "onze klant",
            "onze school",
            "ons ziekenhuis",
            "mijn baan",
            "bij ons",
            "als medewerker",
            "eigen werkgever",
            "mijn manager",
            "mijn leidinggevende");

    private static final List<String> ENGLISH = List.of(
            "i work",
            "we work",
            "my work",
            "my job",
            "my employer",
            "my colleague",
            "our colleague",
            "my team",
            "our team",
            "my department",
            "our department",
            "our company",
            "our organisation",
            "our organization",
            "our firm",
            "our customer",
            "our client",
            "our hospital",
            "our school",
            "as an employee",
            "my manager",
            "own employer");

    private Disclosure() {}

    static boolean standsIn(ReadText draft, WordReader reader) {
        List<String> cues = draft.language() == Language.NL ? DUTCH : ENGLISH;
        return !Terms.of(cues, draft.language(), reader).in(draft).isEmpty();
    }
}
