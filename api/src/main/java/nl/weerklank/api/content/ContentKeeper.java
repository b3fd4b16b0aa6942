package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.intake.Revision;
import nl.weerklank.api.intake.Stored;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.tagging.Tagged;
import nl.weerklank.api.tagging.TextTagger;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the content of an organisation, one transaction for each thing asked. */
@ApplicationScoped
class ContentKeeper {

    private static final Logger log = LoggerFactory.getLogger(ContentKeeper.class);
    private static final Sentence ITEM = new Sentence("item", "content item");

    private final ContentTable table;
    private final ContentRevisions revisions;
    private final TaggingTable taggings;
    private final ContentQueues queues;
    private final TextTagger tagger;
    private final Themes themes;
    private final PublishedRules rules;
    private final OrganisationTransaction transaction;
    private final Clock clock;
    private final Moments moments;

    ContentKeeper(
            ContentTable table,
            ContentRevisions revisions,
            TaggingTable taggings,
            ContentQueues queues,
            TextTagger tagger,
            Themes themes,
            PublishedRules rules,
            OrganisationTransaction transaction,
            Clock clock,
            Moments moments) {
        this.table = table;
        this.revisions = revisions;
        this.taggings = taggings;
        this.queues = queues;
        this.tagger = tagger;
        this.themes = themes;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
        this.moments = moments;
    }

    /**
     * An item with where it stands.
     *
     * @param sent everything as it was sent, text included; null in a list
     */
    record Shown(ContentRow row, @Nullable JsonNode sent, Standing standing) {}

    /** The themes that count now. */
    Taxonomy themes(OrganisationId organisation) {
        return transaction.in(organisation, themes::current);
    }

    /**
     * Takes one item in and tags it at once; an item that was withdrawn comes back.
     *
     * @param expected the revision it must have now
     * @param by who sent it
     */
    Shown put(OrganisationId organisation, SentItem item, Revision expected, String by) {
        Before before = transaction.in(organisation, () -> new Before(themes.grounds(), taggings.earlier(item)));
        Optional<Tagged> tagged = before.stillHolding(tagger).or(() -> tag(item, before.grounds()));
        return transaction.in(organisation, () -> {
            expected.require(revisions.locked(item.id()).orElse(0));
            revisions.store(List.of(item), true, by);
            ContentRow row = table.find(item.id()).orElseThrow();
            if (row.item().tagging() == null) {
                tagged.ifPresent(now -> keep(row, now));
            }
            return shown(item.id());
        });
    }

    /**
     * What is known before a text is tagged.
     *
     * @param earlier the latest tagging of the very same text
     */
    private record Before(Grounds grounds, Optional<Tagging> earlier) {

        Optional<Tagged> stillHolding(TextTagger tagger) {
            return earlier.filter(tagging -> tagger.stillHolds(tagging, grounds))
                    .map(tagging -> new Tagged(tagging, grounds.revisions()));
        }
    }

    /** Tagging that fails leaves the item to the queue, which tries again. */
    private Optional<Tagged> tag(SentItem item, Grounds grounds) {
        try {
            return Optional.of(tagger.tag(Optional.ofNullable(item.language()), item.title(), item.text(), grounds));
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("tagging at once failed, the queue tries again: revision is new", e);
            return Optional.empty();
        }
    }

    /** Themes that changed since are no reason to keep nothing: the job then stays. */
    private void keep(ContentRow row, Tagged tagged) {
        themes.holdForTagging();
        boolean stale = !themes.grounds().revisions().equals(tagged.by());
        taggings.keep(row.key(), row.item().revision(), tagged);
        if (stale) {
            queues.tag(List.of(row.key()));
        }
    }

    /** Takes items in, in one transaction; they are tagged from the queue, and what was withdrawn stays withdrawn. */
    List<Stored> store(OrganisationId organisation, List<SentItem> items, String by) {
        return transaction.in(organisation, () -> revisions.store(items, false, by));
    }

    Shown get(OrganisationId organisation, ContentId id) {
        return transaction.in(organisation, () -> shown(id));
    }

    void withdraw(OrganisationId organisation, ContentId id, Revision expected, String by) {
        transaction.in(organisation, () -> {
            expected.require(revisions.locked(id).orElseThrow(() -> NotFound.of(ITEM, id)));
            return revisions.withdraw(id, by);
        });
    }

    Page.Listed<Shown> list(OrganisationId organisation, ContentTable.Filter filter, Page page) {
        return transaction.in(organisation, () -> {
            Taxonomy taxonomy = themes.current();
            Instant now = clock.instant();
            List<ThemeCode> reaching = taxonomy.themes().stream()
                    .filter(theme -> theme.audience().reachesSomebody())
                    .map(Taxonomy.Theme::code)
                    .toList();
            ReviewBar bar = ReviewBar.of(rules.current());
            List<Shown> items = table.list(filter, page, now, reaching, bar).stream()
                    .map(row -> new Shown(row, null, Standing.of(row, now, taxonomy, bar, moments)))
                    .toList();
            return page.listed(items, shown -> shown.row().item().id().value());
        });
    }

    private Shown shown(ContentId id) {
        ContentRow row = table.find(id).orElseThrow(() -> NotFound.of(ITEM, id));
        return new Shown(
                row,
                table.sent(id).orElseThrow(),
                Standing.of(row, clock.instant(), themes.current(), ReviewBar.of(rules.current()), moments));
    }
}
