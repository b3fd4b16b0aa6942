package nl.weerklank.api.mail;

import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.offer.Kind;

/** What mails and their pages say: whole sentences that invite and never oblige (R15). */
final class Words {

    static final Sentence SUBJECT = new Sentence("Misschien iets voor jou", "Perhaps something for you");
    static final Sentence GREETING = new Sentence(
            "Hallo, dit past misschien bij je. Kijk gerust, en laat het ook gerust liggen.",
            "Hello, this may suit you. Have a look if you like, and feel free to leave it.");
    static final Sentence UNTITLED = new Sentence("Een verhaal", "A story");
    static final Sentence WHY = new Sentence("Waarom je dit ziet:", "Why you see this:");
    static final Sentence ANGLES =
            new Sentence("Een begin in je eigen woorden, als je wilt:", "A start in your own words, if you like:");
    static final Sentence OPEN = new Sentence("Naar het verhaal", "To the story");
    static final Sentence NOT_NOW = new Sentence("Niet nu, misschien later", "Not now, perhaps later");
    static final Sentence NOT_FOR_ME = new Sentence("Niet voor mij", "Not for me");
    static final Sentence FOR_ALL = new Sentence(
            "Je krijgt deze mail omdat je zelf meedoet en voor mail koos. Nee zeggen mag altijd en heeft geen gevolgen.",
            "You get this mail because you joined yourself and chose mail. You can always say no; nothing follows from it.");
    static final Sentence TOO_MUCH = new Sentence("Dit is me te veel", "This is too much for me");
    static final Sentence STOP = new Sentence("Ik stop ermee", "I want to stop");

    private Words() {}

    /** What a suggestion invites to, and the minutes it takes. */
    static Sentence kind(Kind kind, int minutes) {
        return switch (kind) {
            case SHARE ->
                Sentence.of(
                        "Om te delen, als je dat wilt; reken op %d minuten.",
                        "To share, if you like; it takes about %d minutes.", minutes);
            case READ -> Sentence.of("Om te lezen, in %d minuten.", "To read, in %d minutes.", minutes);
            case WRITE ->
                Sentence.of(
                        "Om zelf over te schrijven, als je dat wilt; reken op %d minuten.",
                        "To write about yourself, if you like; it takes about %d minutes.", minutes);
            case TALK ->
                Sentence.of(
                        "Om over te praten met een collega; reken op %d minuten.",
                        "To talk about with a colleague; it takes about %d minutes.", minutes);
            case CONNECT ->
                Sentence.of(
                        "Om iemand mee te leren kennen; reken op %d minuten.",
                        "To get to know somebody; it takes about %d minutes.", minutes);
            case PODIUM ->
                Sentence.of(
                        "Voor een podium, als je dat wilt; reken op %d minuten.",
                        "For a stage, if you like; it takes about %d minutes.", minutes);
            case CHAMPION ->
                Sentence.of(
                        "Voor jou als boegbeeld; reken op %d minuten.",
                        "For you as a champion; it takes about %d minutes.", minutes);
        };
    }

    /** What a link would do, before it is done. */
    static Sentence asks(MailAct act) {
        return switch (act) {
            case NOT_NOW ->
                new Sentence(
                        "Deze suggestie blijft dan een week weg en kan daarna één keer terugkomen.",
                        "This suggestion then stays away for a week, and may come back once after that.");
            case NOT_FOR_ME ->
                new Sentence("Deze suggestie komt dan niet meer terug.", "This suggestion then does not come back.");
            case TOO_MUCH ->
                new Sentence(
                        "Je krijgt dan meteen de helft minder berichten.",
                        "You then get half as many messages at once.");
            case STOP ->
                new Sentence(
                        "Je doet dan niet meer mee en krijgt geen berichten meer. Opnieuw meedoen kan altijd, en alleen door jou.",
                        "You then no longer join and get no more messages. You can always join again, and only you can.");
        };
    }

    /** The button that does it. */
    static Sentence button(MailAct act) {
        return switch (act) {
            case NOT_NOW -> NOT_NOW;
            case NOT_FOR_ME -> NOT_FOR_ME;
            case TOO_MUCH -> TOO_MUCH;
            case STOP -> STOP;
        };
    }

    /** What was done. */
    static Sentence done(MailAct act) {
        return switch (act) {
            case NOT_NOW ->
                new Sentence(
                        "Gedaan. Deze suggestie blijft een week weg.", "Done. This suggestion stays away for a week.");
            case NOT_FOR_ME ->
                new Sentence(
                        "Gedaan. Deze suggestie komt niet meer terug.", "Done. This suggestion does not come back.");
            case TOO_MUCH ->
                new Sentence(
                        "Gedaan. Je krijgt vanaf nu de helft minder berichten.",
                        "Done. From now on you get half as many messages.");
            case STOP ->
                new Sentence(
                        "Gedaan. Je doet niet meer mee en krijgt geen berichten meer. Dank je wel dat je meedeed.",
                        "Done. You no longer join and get no more messages. Thank you for having joined.");
        };
    }

    /** It was done before, or the suggestion was answered before. */
    static Sentence already() {
        return new Sentence(
                "Dit was al gedaan, of je had al geantwoord. Je hoeft niets meer te doen.",
                "This was done before, or you had answered already. There is nothing more to do.");
    }

    /** Its time is over. */
    static Sentence over() {
        return new Sentence(
                "Deze link is verlopen. Je eigen pagina van Weerklank heeft dezelfde keuzes.",
                "This link has expired. Your own page of Weerklank offers the same choices.");
    }

    /** Nobody here made it, or what it was about is gone. */
    static Sentence unknown() {
        return new Sentence(
                "Deze link klopt niet of bestaat niet meer. Je eigen pagina van Weerklank heeft dezelfde keuzes.",
                "This link is not right or no longer exists. Your own page of Weerklank offers the same choices.");
    }
}
