package nl.weerklank.engine.offer;

/** For whom a person would act on a suggestion: themselves, a colleague, or the employer. */
public enum Motive {
    SELF,
    COLLEAGUE,
    EMPLOYER
}
