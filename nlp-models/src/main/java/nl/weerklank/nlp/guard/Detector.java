package nl.weerklank.nlp.guard;

import java.util.List;

/** Finds one kind of thing in a cleaned text, in time that grows with its length. Thread-safe. */
@FunctionalInterface
interface Detector {

    List<Span> in(String text);
}
