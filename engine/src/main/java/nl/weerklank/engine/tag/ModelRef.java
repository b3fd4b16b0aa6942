package nl.weerklank.engine.tag;

/** A model or word list that took part in a tagging, so that the tagging can be traced to it. */
public record ModelRef(String id, String sha256) {}
