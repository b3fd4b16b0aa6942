package nl.weerklank.rules.simulate;

/** What a draft was tried on. */
public enum Material {
    /** Decisions that were really made. */
    PAST,
    /** The content of now and people who do not exist, because too little was decided yet. */
    INVENTED
}
