package nl.weerklank.engine.offer;

/** Whether a suggestion may be sent to a person, or waits where the person looks. */
public enum Delivery {
    PUSH,
    PULL
}
