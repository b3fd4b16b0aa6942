package nl.weerklank.rules.replay;

import nl.weerklank.rules.language.Bilingual;

/** What can be broken. */
public enum CauseCode {
    /** The sealed bytes do not open. */
    SEAL(
            "De verzegeling is beschadigd: het record is niet meer te openen.",
            "The seal is damaged: the record cannot be opened any more."),
    /** The bytes are no record. */
    RECORD_UNREADABLE(
            "Wat bewaard is, is niet te lezen als het record van een beslissing.",
            "What is kept cannot be read as the record of a decision."),
    /** It was made with an engine that judges differently from this one. */
    ENGINE(
            "Deze beslissing is gemaakt met een rekenhart dat hier niet is na te spelen: %s.",
            "This decision was made with an engine that cannot be replayed here: %s."),
    /** There is no rule set of this name. */
    RULES_MISSING("De regels van toen zijn hier niet te vinden: %s.", "The rules of then cannot be found here: %s."),
    /** The rule set is not what its revision and its hash say. */
    RULES_CHANGED(
            "De regels zijn niet meer wat er toen is gepubliceerd: %s heeft een ander controlegetal.",
            "The rules are no longer what was published then: %s has another checksum."),
    /** Nothing that can decide can be built of the rules. */
    RULES_UNBUILDABLE(
            "Met de regels van toen kan hier niet meer worden beslist: %s.",
            "It is not possible any more to decide with the rules of then: %s."),
    /** The candidates do not stand in the order of retrieval, or the verdicts in that of the candidates. */
    ORDER(
            "De volgorde van de bekeken verhalen klopt niet meer, vanaf: %s.",
            "The order of the stories that were considered is not right any more, from: %s."),
    /** A fact does not follow from the rest of the record. */
    FACT(
            "Een gegeven klopt niet met de rest van het record: %s.",
            "A fact does not agree with the rest of the record: %s."),
    /** A model is named that never tagged anything here. */
    MODEL(
            "Het record noemt een model dat hier niet bekend is: %s.",
            "The record names a model that is not known here: %s."),
    /** The bytes are not those that were hashed when they were written. */
    RECORD_CHANGED(
            "Het record is veranderd nadat het is vastgelegd: het controlegetal klopt niet.",
            "The record was changed after it was written: its checksum is not right."),
    /** What is kept beside the record to search in says something else than the record. */
    OPEN_PART(
            "Wat bij de beslissing staat om haar terug te vinden, zegt iets anders dan het record: %s.",
            "What stands beside the decision to find it by says something else than the record: %s."),
    /** Deciding again comes out otherwise. */
    OUTCOME(
            "Opnieuw beslissen komt anders uit dan in het record staat. Kijk naar: %s.",
            "Deciding again comes out otherwise than the record says. Look at: %s.");

    private final Bilingual template;

    CauseCode(String nl, String en) {
        this.template = new Bilingual(nl, en);
    }

    /** The sentence, with a place for the names where it has any. */
    Bilingual template() {
        return template;
    }
}
