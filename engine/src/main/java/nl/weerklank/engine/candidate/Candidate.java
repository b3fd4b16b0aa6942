package nl.weerklank.engine.candidate;

import nl.weerklank.engine.content.ContentItem;

/**
 * An item worth considering for one person.
 *
 * @param rank place in the retrieval, from 1
 * @param retrievalScore how well it was retrieved, in thousandths; only comparable within one retrieval
 */
public record Candidate(ContentItem content, int rank, int retrievalScore) {}
