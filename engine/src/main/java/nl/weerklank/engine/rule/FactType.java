package nl.weerklank.engine.rule;

/** What the value of a fact is: a whole number, yes or no, one code, or a set of codes. */
public enum FactType {
    NUMBER,
    FLAG,
    CODE,
    CODES
}
