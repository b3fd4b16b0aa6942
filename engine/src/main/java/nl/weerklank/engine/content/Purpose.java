package nl.weerklank.engine.content;

/** What the organisation hopes an item does (R14). */
public enum Purpose {
    REPUTATION,
    RECRUITMENT,
    SALES,
    KNOWLEDGE,
    PRIDE
}
