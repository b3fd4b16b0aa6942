package nl.weerklank.api.draft;

import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.draft.Remark;

/** What is said about a draft, and what may help: friendly, and never an order (R15). */
final class DraftPhrases {

    private DraftPhrases() {}

    /** What there is to look at. */
    static Sentence remark(Remark.Kind kind) {
        return switch (kind) {
            case BLOCKED_TERM ->
                new Sentence(
                        "Hier staan woorden die je organisatie liever binnen houdt.",
                        "There are words here that your organisation prefers to keep inside.");
            case KEPT_INSIDE ->
                new Sentence(
                        "Hier staat bij dat het vertrouwelijk is, of nog niet naar buiten mag.",
                        "This says of itself that it is confidential, or may not go out yet.");
            case PERSONAL_DATA ->
                new Sentence(
                        "Hier staan contactgegevens of persoonlijke nummers.",
                        "There are contact details or personal numbers here.");
            case INSIDE_ONLY ->
                new Sentence(
                        "Dit verhaal is voor collega’s bedoeld, nog niet voor buiten.",
                        "This story is meant for colleagues, not for outside yet.");
            case DISCLOSURE ->
                new Sentence(
                        "Lezers zien nog niet dat dit over je eigen werkgever gaat.",
                        "Readers cannot tell yet that this is about your own employer.");
            case NEAR_COPY ->
                new Sentence(
                        "Dit lijkt sterk op wat een collega onlangs plaatste.",
                        "This looks a lot like what a colleague posted lately.");
            case COPIED_STORY ->
                new Sentence(
                        "Dit is bijna woord voor woord het verhaal zelf.",
                        "This is the story itself, nearly word for word.");
            case ONE_WAY ->
                new Sentence("Dit klinkt een beetje als reclame.", "This sounds a little like an advertisement.");
            case JARGON ->
                new Sentence(
                        "Sommige woorden zeggen een buitenstaander weinig.", "Some words tell an outsider little.");
        };
    }

    /** What may help. */
    static Sentence suggestion(Remark.Kind kind) {
        return switch (kind) {
            case BLOCKED_TERM ->
                new Sentence(
                        "Kan het zonder, of even navragen of het al naar buiten mag?",
                        "Could it do without, or would you ask whether it may be told already?");
            case KEPT_INSIDE ->
                new Sentence(
                        "Zou je eerst navragen of het al verteld mag worden?",
                        "Would you ask first whether it may be told already?");
            case PERSONAL_DATA ->
                new Sentence(
                        "Mag iedereen die lezen? Een link naar een pagina werkt vaak net zo goed.",
                        "May everybody read those? A link to a page often does as well.");
            case INSIDE_ONLY ->
                new Sentence(
                        "Vertel het aan een collega, of vraag de afdeling communicatie of het naar buiten mag.",
                        "Tell a colleague, or ask communications whether it may go outside.");
            case DISCLOSURE ->
                new Sentence(
                        "Een paar woorden zijn genoeg, zoals “Ik werk hier zelf” of “mijn collega’s en ik”.",
                        "A few words are enough, such as “I work here myself” or “my colleagues and I”.");
            case NEAR_COPY, COPIED_STORY ->
                new Sentence(
                        "Wat viel jou erin op? Eén zin van jezelf doet meer dan de rest.",
                        "What struck you in it? One sentence of your own does more than the rest.");
            case ONE_WAY ->
                new Sentence(
                        "Wat heb je er zelf van gezien of meegemaakt? Dat gelooft een lezer sneller.",
                        "What did you see or live through yourself? A reader believes that sooner.");
            case JARGON ->
                new Sentence("Hoe zou je het aan de keukentafel zeggen?", "How would you say it at the kitchen table?");
        };
    }
}
