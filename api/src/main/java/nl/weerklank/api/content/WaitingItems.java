package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;

/**
 * Items in which something waits for somebody, for the room in which people take responsibility. Every call runs inside a
 * transaction of the organisation.
 */
@ApplicationScoped
public class WaitingItems {

    private final ContentTable table;
    private final ContentRevisions revisions;
    private final TaggingTable taggings;
    private final PublishedRules rules;
    private final Clock clock;

    WaitingItems(
            ContentTable table, ContentRevisions revisions, TaggingTable taggings, PublishedRules rules, Clock clock) {
        this.table = table;
        this.revisions = revisions;
        this.taggings = taggings;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * An item as it is now.
     *
     * @param key the internal key
     * @param waitsFor what in it waits; empty when nothing does
     * @param text as it was sent, without the title
     * @param since when this revision was taken in
     */
    public record Waiting(long key, ContentItem item, SortedSet<Concern> waitsFor, String text, Instant since) {}

    /** What waits, in the order of the ids, one more than the page holds; neither withdrawn nor expired. */
    public List<Waiting> list(Page page) {
        ReviewBar bar = ReviewBar.of(rules.current());
        return table.waiting(page, clock.instant(), bar).stream()
                .map(row -> waiting(row, bar))
                .toList();
    }

    /** This item, locked until the transaction ends, whether or not anything in it waits; empty when there is none. */
    public Optional<Waiting> locked(ContentId id) {
        ReviewBar bar = ReviewBar.of(rules.current());
        return revisions.locked(id).flatMap(revision -> table.find(id)).map(row -> waiting(row, bar));
    }

    /** The internal key of an item; empty when there is none. */
    public Optional<Long> key(ContentId id) {
        return table.find(id).map(ContentRow::key);
    }

    /** Keeps that somebody took responsibility for these; the item must be locked. */
    public void answered(Waiting waiting, Set<Concern> concerns) {
        taggings.answered(waiting.key(), waiting.item().answeredFor(concerns));
    }

    private Waiting waiting(ContentRow row, ReviewBar bar) {
        String text = table.sent(row.item().id()).orElseThrow().path("text").asText();
        return new Waiting(row.key(), row.item(), bar.waitsFor(row.item()), text, row.recordedAt());
    }
}
