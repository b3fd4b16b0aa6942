package nl.weerklank.engine.content;

/** What sort of item it is. */
public enum ContentClass {
    KNOWLEDGE,
    NEWS,
    STORY,
    CAMPAIGN,
    PRODUCT,
    VACANCY
}
