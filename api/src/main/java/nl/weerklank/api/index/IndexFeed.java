package nl.weerklank.api.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nl.weerklank.api.content.ContentFeed;
import nl.weerklank.api.content.ContentFeed.Entry;
import nl.weerklank.api.content.ContentFeed.News;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.engine.index.ContentIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds the index of one organisation. One thread at a time. */
final class IndexFeed {

    private static final Logger log = LoggerFactory.getLogger(IndexFeed.class);

    private static final int BATCH = 500;
    private static final int PAGE = 200;
    private static final long PROGRESS = 10_000;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

    private final OrganisationId organisation;
    private final ContentIndex index;
    private final ContentFeed feed;
    private final OrganisationTransaction transaction;
    private final Clock clock;

    private String place = "";
    private String committed = "";
    private Instant committedAt;
    private volatile boolean complete;
    private volatile Duration lag = Duration.ZERO;

    IndexFeed(
            OrganisationId organisation,
            ContentIndex index,
            ContentFeed feed,
            OrganisationTransaction transaction,
            Clock clock) {
        this.organisation = organisation;
        this.index = index;
        this.feed = feed;
        this.transaction = transaction;
        this.clock = clock;
        this.committedAt = clock.instant();
        index.cursor().ifPresent(cursor -> {
            place = cursor;
            committed = cursor;
        });
    }

    ContentIndex index() {
        return index;
    }

    /** Whether everything that was there at the start can be found. */
    boolean isComplete() {
        return complete;
    }

    /** How long the oldest change that this feed took in last had waited; zero when nothing waits. */
    Duration lag() {
        return lag;
    }

    /** Whether something was taken in that is not on disk yet. */
    boolean hasUncommitted() {
        return !place.equals(committed);
    }

    /**
     * Takes in what is new, or everything when the index asks for it; tells whether there may be more.
     *
     * @throws UnreadException when the content could not be read; the index is as good as it was
     */
    boolean advance() {
        if (index.needsRebuild()) {
            rebuild();
            return true;
        }
        News news;
        try {
            news = read(() -> feed.after(place, BATCH));
        } catch (ContentFeed.UnknownPlaceException e) {
            log.warn("index cannot go on from where it was and is rebuilt: organisation={}", organisation.code(), e);
            complete = false;
            rebuild();
            return true;
        }
        take(news);
        return !news.entries().isEmpty();
    }

    private void take(News news) {
        news.entries().forEach(this::put);
        if (!news.entries().isEmpty()) {
            index.refresh(news.place());
        }
        Instant oldest = news.oldest();
        lag = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
        place = news.place();
        complete = complete || news.entries().isEmpty();
        commitNowAndThen();
    }

    private void commitNowAndThen() {
        Instant now = clock.instant();
        if (hasUncommitted() && !now.isBefore(committedAt.plus(COMMIT_EVERY))) {
            commit(now);
        }
    }

    private void commit(Instant now) {
        index.commit(place);
        committed = place;
        committedAt = now;
    }

    /** Everything is read after the place is taken, so what changes meanwhile comes once more from the outbox. */
    private void rebuild() {
        index.clear();
        String start = read(feed::place);
        long all = read(feed::count);
        log.info("index is rebuilt: organisation={} items={}", organisation.code(), all);

        long done = 0;
        long key = 0;
        List<Entry> page = page(key);
        while (!page.isEmpty()) {
            page.forEach(this::put);
            key = page.getLast().key();
            if (done / PROGRESS != (done + page.size()) / PROGRESS) {
                log.info(
                        "index is rebuilt: organisation={} done={} of={}",
                        organisation.code(),
                        done + page.size(),
                        all);
            }
            done += page.size();
            page = page(key);
        }
        index.refresh(start);
        place = start;
        commit(clock.instant());
        log.info("index is complete: organisation={} items={}", organisation.code(), done);
    }

    private List<Entry> page(long key) {
        return read(() -> feed.page(key, PAGE));
    }

    private void put(Entry entry) {
        if (entry.canBeFound()) {
            index.put(entry.item(), entry.text());
        } else {
            index.remove(entry.id());
        }
    }

    private <T> T read(Supplier<T> question) {
        try {
            return transaction.in(organisation, question);
        } catch (ContentFeed.UnknownPlaceException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadException(e);
        }
    }

    /** The content cannot be read now, as when the database is away. */
    static final class UnreadException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private UnreadException(RuntimeException cause) {
            super("the content cannot be read", cause);
        }
    }

    /** Keeps what was done and lets go of the folder. */
    void close() {
        if (!index.needsRebuild() && hasUncommitted()) {
            commit(clock.instant());
        }
        index.close();
    }
}
