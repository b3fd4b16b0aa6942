package nl.weerklank.engine.employee;

/** How many of a person's followers care for a theme, as the person declares it. */
public enum Following {
    NONE,
    FEW,
    SOME,
    MANY
}
