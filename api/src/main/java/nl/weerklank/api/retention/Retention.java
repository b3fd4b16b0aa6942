package nl.weerklank.api.retention;

import nl.weerklank.api.problem.Sentence;

/**
 * Every class of personal data that goes by itself: how many days it is kept at most, within which bounds that can be set
 * ({@code weerklank.retention.behaviour} and so on, in days), what happens then, and what it is kept for. How long it is kept
 * in this service {@link RetentionTimes} tells.
 */
public enum Retention {
    BEHAVIOUR(
            91,
            91,
            182,
            new Sentence(
                    "De sleutels per persoon en week worden vernietigd. Suggesties, pushberichten, antwoorden en wat leiders van zichzelf meldden worden verwijderd. Wat blijft: welke verhalen iemand niet meer krijgt, zonder moment of reden, en tellingen van vijf mensen of meer.",
                    "The keys per person and week are destroyed. Suggestions, nudges, answers and what leaders told of themselves are removed. What stays: which stories somebody does not get again, without when or why, and counts of five people or more."),
            new Sentence(
                    "Grenzen aan pushberichten bewaken, rust geven na stilte en niet opnieuw voorstellen wat al is beantwoord.",
                    "Holding nudges within their caps, giving rest after silence, and not suggesting again what was answered.")),
    DECISION(
            730,
            182,
            1826,
            new Sentence(
                    "De sleutels per persoon en maand worden vernietigd en de gronden van beslissingen verwijderd. Wat blijft: dat er een beslissing was, onder een pseudoniem, en het bewijs dat die niet is veranderd.",
                    "The keys per person and month are destroyed and the grounds of decisions removed. What stays: that there was a decision, under a pseudonym, and the proof that it was not changed."),
            new Sentence(
                    "Kunnen uitleggen en naspelen waarom iets is voorgesteld, ook bij een klacht of een jaarlijkse toetsing.",
                    "Being able to explain and replay why something was suggested, also in a complaint or a yearly review.")),
    ACCESS_LOG(
            730,
            365,
            1826,
            new Sentence("De regels worden verwijderd.", "The lines are removed."),
            new Sentence(
                    "Laten zien wie een persoon heeft opgezocht, en wie accounts heeft gewijzigd.",
                    "Showing who looked a person up, and who changed accounts.")),
    PUBLISHED_TEXT(
            90,
            90,
            90,
            new Sentence("De vingerafdruk van de tekst wordt verwijderd.", "The signature of the text is removed."),
            new Sentence(
                    "Herkennen dat een tekst bijna dezelfde is als die van een collega.",
                    "Recognising that a text is nearly the same as a colleague's.")),
    DATA_PACKAGE(
            90,
            90,
            90,
            new Sentence(
                    "De code van het pakket wordt verwijderd; het pakket gaat niet meer open.",
                    "The code of the package is removed; the package opens no more."),
            new Sentence(
                    "Iemand die inzage vroeg het verzegelde pakket laten openen.",
                    "Letting somebody who asked for access open the sealed package.")),
    REPEATED_CALL(
            1,
            1,
            1,
            new Sentence("Het bewaarde antwoord wordt verwijderd.", "The kept answer is removed."),
            new Sentence("Een herhaalde aanroep hetzelfde antwoord geven.", "Giving a repeated call the same answer."));

    private final int days;
    private final int fewest;
    private final int most;
    private final Sentence act;
    private final Sentence purpose;

    Retention(int days, int fewest, int most, Sentence act, Sentence purpose) {
        this.days = days;
        this.fewest = fewest;
        this.most = most;
        this.act = act;
        this.purpose = purpose;
    }

    /** Days unless something else is set. */
    public int usualDays() {
        return days;
    }

    /** The fewest days that can be set. */
    public int fewestDays() {
        return fewest;
    }

    /** The most days that can be set. */
    public int mostDays() {
        return most;
    }

    /** What happens when the time is over. */
    public Sentence act() {
        return act;
    }

    /** What it is kept for. */
    public Sentence purpose() {
        return purpose;
    }
}
