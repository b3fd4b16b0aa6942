package nl.weerklank.api.theme;

import nl.weerklank.engine.tag.KnownNames;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Taxonomy;

/**
 * What a text is tagged by: the themes that count, what the organisation's own content taught about them, and the names of its
 * people. Themes and lessons change only by an act that somebody can see; a name that is new or gone is seen with the next text
 * or re-tag.
 */
public record Grounds(Taxonomy taxonomy, Lessons lessons, KnownNames names) {

    /** Names the themes and lessons, for comparing. */
    public Revisions revisions() {
        return new Revisions(taxonomy.revision(), lessons.revision());
    }

    /** The names of the themes and of the lessons. */
    public record Revisions(String taxonomy, String lessons) {}
}
