package nl.weerklank.verify.check;

/** What is spoken. */
public enum Language {
    NL,
    EN
}
