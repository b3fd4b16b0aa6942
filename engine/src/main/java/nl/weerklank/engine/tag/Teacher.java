package nl.weerklank.engine.tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;

/** Port: learns from an organisation's own content. The same content gives the same lessons, in whatever order it comes. */
public interface Teacher {

    /** A theme is learned from this many labelled items upward. */
    int FEWEST_LABELLED = 30;

    /**
     * Counts how common each seed is, and learns the themes of which enough items were labelled.
     *
     * @param revision to give the lessons
     */
    Lessons teach(String revision, Taxonomy taxonomy, Stream<Lesson> content);

    /**
     * One text to learn from.
     *
     * @param themes an editor gave it; empty when no editor did
     */
    record Lesson(Optional<Language> declared, String title, String text, List<ThemeCode> themes) {

        public Lesson {
            themes = List.copyOf(themes);
        }
    }
}
