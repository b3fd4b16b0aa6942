package nl.weerklank.api.theme;

import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Taxonomy;

/**
 * What a text is tagged by: the themes that count, and what the organisation's own content taught about them. Both change
 * only by an act that somebody can see.
 */
public record Grounds(Taxonomy taxonomy, Lessons lessons) {

    /** Names both, for comparing. */
    public Revisions revisions() {
        return new Revisions(taxonomy.revision(), lessons.revision());
    }

    /** The names of the themes and of the lessons. */
    public record Revisions(String taxonomy, String lessons) {}
}
