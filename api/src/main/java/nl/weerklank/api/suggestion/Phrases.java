package nl.weerklank.api.suggestion;

import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.decision.Benefit.Part;
import nl.weerklank.engine.decision.Suggestion.Angle;
import nl.weerklank.engine.employee.Goal;

/** What an answer says besides its reasons: whole sentences that invite and never oblige (R15). */
final class Phrases {

    private Phrases() {}

    /** A chosen goal, as it goes into a sentence. */
    static Sentence goal(Goal goal) {
        return switch (goal) {
            case EXPERTISE ->
                new Sentence("je vakkennis laten groeien en laten zien", "growing and showing your expertise");
            case NETWORK -> new Sentence("je netwerk vergroten", "growing your network");
            case CAREER -> new Sentence("verder komen in je werk", "getting further in your career");
            case PRIDE -> new Sentence("laten zien waar je trots op bent", "showing what you are proud of");
            case HELP_COLLEAGUES -> new Sentence("collega’s helpen", "helping colleagues");
            case RECRUIT -> new Sentence("nieuwe collega’s vinden", "finding new colleagues");
        };
    }

    /** What is in it for the person: the goal they chose, and the part of the item that serves it (R29). */
    static Sentence inItForYou(Sentence goal, Sentence theme, Sentence evidence) {
        return Sentence.of(
                "Je doel is %s. Dit stuk helpt daarbij met %s: het gaat over %s.",
                "Your goal is %s. This piece helps with %s: it is about %s.", goal, theme, evidence);
    }

    /** What is in it for the person by what the item is, whatever it is about (R29). */
    static Sentence inItForYou(Part part) {
        return switch (part) {
            case BY_COLLEAGUE ->
                new Sentence(
                        "Je doel is collega’s helpen. Dit stuk is gemaakt door een naaste collega: met jouw aandacht komt het verder.",
                        "Your goal is helping colleagues. A close colleague made this piece: your attention helps it along.");
            case ABOUT_COLLEAGUE ->
                new Sentence(
                        "Je doel is collega’s helpen. Dit stuk gaat over een naaste collega, die dat goed vindt: met jouw aandacht komt het verder.",
                        "Your goal is helping colleagues. This piece is about a close colleague, who agreed to it: your attention helps it along.");
            case VACANCY ->
                new Sentence(
                        "Je doel is nieuwe collega’s vinden. Dit is een vacature van je eigen organisatie.",
                        "Your goal is finding new colleagues. This is a vacancy at your own organisation.");
            case RECRUITMENT ->
                new Sentence(
                        "Je doel is nieuwe collega’s vinden. Je eigen organisatie maakte dit stuk om mensen te vinden die er willen werken.",
                        "Your goal is finding new colleagues. Your own organisation made this piece to find people who would like to work there.");
            case PRIDE ->
                new Sentence(
                        "Je doel is laten zien waar je trots op bent. Dit stuk vertelt over iets waar je eigen organisatie trots op is.",
                        "Your goal is showing what you are proud of. This piece tells of something your own organisation is proud of.");
        };
    }

    /** A way to begin in one's own words (R17). */
    static Sentence angle(Angle angle) {
        return switch (angle) {
            case OWN_EXPERIENCE ->
                new Sentence(
                        "Wat heb je hier zelf mee meegemaakt? Begin met dat moment.",
                        "What did you live through yourself with this? Start from that moment.");
            case WHAT_I_LEARNED ->
                new Sentence(
                        "Wat wist je nog niet voordat je dit las? Dat ene punt is al genoeg.",
                        "What did you not know before you read this? That one point is enough.");
            case QUESTION ->
                new Sentence(
                        "Welke vraag roept dit bij je op? Leg hem voor aan je netwerk.",
                        "Which question does this raise for you? Put it to your network.");
            case THANK_A_COLLEAGUE ->
                new Sentence(
                        "Een collega heeft hieraan gewerkt. Vertel wat je aan die collega waardeert.",
                        "A colleague worked on this. Say what you value in that colleague.");
            case ANOTHER_VIEW ->
                new Sentence(
                        "Kijk je er anders tegenaan? Een eigen mening, vriendelijk gebracht, is welkom.",
                        "Do you see it differently? A view of your own, kindly put, is welcome.");
            case PRACTICAL_TIP ->
                new Sentence(
                        "Wat zou jij iemand aanraden die hier morgen mee begint? Geef één tip.",
                        "What would you advise somebody who starts with this tomorrow? Give one tip.");
        };
    }

    /** How a reader can tell for whom the writer works (G10). */
    static Sentence disclosure() {
        return new Sentence(
                "Dit gaat over je eigen werkgever. Zo weten lezers dat: “Ik werk hier zelf.”",
                "This is about your own employer. This lets readers know: “I work here myself.”");
    }

    /** A reason that holds for several items. */
    static Sentence forSeveral(int count, Sentence reason) {
        return count == 1 ? reason : Sentence.of("Voor %d stukken geldt: %s", "For %d pieces: %s", count, reason);
    }

    /** There was nothing to weigh at all. */
    static Sentence nothingFound() {
        return new Sentence(
                "Er is nu niets gevonden dat bij je past; nieuwe stukken komen vanzelf in beeld.",
                "Nothing was found that fits you right now; new pieces will turn up by themselves.");
    }

    /** Texts in a row: "a, b and c". */
    static Sentence row(java.util.List<String> texts) {
        return new Sentence(row(texts, " en "), row(texts, " and "));
    }

    private static String row(java.util.List<String> texts, String last) {
        int size = texts.size();
        return size < 2
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, size - 1)) + last + texts.get(size - 1);
    }
}
