package nl.weerklank.engine.candidate;

import nl.weerklank.engine.content.ContentItem;

/**
 * An item worth considering for one person.
 *
 * @param rank place in the retrieval, from 1
 * @param retrievalScore how well it was retrieved, in thousandths; only comparable within one retrieval
 * @param likeness how much its words are those of what the person took up before, 0 to 1000
 */
public record Candidate(ContentItem content, int rank, int retrievalScore, int likeness) {

    /** A candidate whose words were not compared. */
    public Candidate(ContentItem content, int rank, int retrievalScore) {
        this(content, rank, retrievalScore, 0);
    }
}
