package nl.weerklank.api.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.content.ContentFeed;
import nl.weerklank.api.index.IndexFeed.UnreadException;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.Unavailable;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.api.wakeup.Rota;
import nl.weerklank.api.wakeup.Sleeper;
import nl.weerklank.api.wakeup.Wakeup;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.CloseColleagues;
import nl.weerklank.engine.candidate.ItemFinder;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.index.ContentIndex;
import nl.weerklank.engine.index.IndexGeneration;
import nl.weerklank.engine.index.LuceneCandidateGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One index for each organisation, in a folder of its own under {@code DATA/index}, fed by one thread for all. */
@ApplicationScoped
class Indexes implements Candidates {

    private static final Logger log = LoggerFactory.getLogger(Indexes.class);

    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final Path folder;
    private final ContentFeed feed;
    private final ContentCatalogue catalogue;
    private final CloseColleagues colleagues;
    private final Themes themes;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Wakeup wakeup;
    private final Map<OrganisationId, IndexFeed> feeds = new ConcurrentHashMap<>();
    private final Thread feeder;
    private volatile boolean allOpened;

    Indexes(
            @ConfigProperty(name = "weerklank.data") String data,
            ContentFeed feed,
            ContentCatalogue catalogue,
            CloseColleagues colleagues,
            Themes themes,
            Organisations organisations,
            OrganisationTransaction transaction,
            Clock clock,
            MeterRegistry metrics,
            Wakeup wakeup) {
        this.folder = Path.of(data, "index");
        this.feed = feed;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
        this.themes = themes;
        this.organisations = organisations;
        this.transaction = transaction;
        this.clock = clock;
        this.metrics = metrics;
        this.wakeup = wakeup;
        this.feeder = Thread.ofPlatform().name("index-feed").daemon().unstarted(this::feedUntilStopped);
    }

    void start(@Observes StartupEvent event) {
        feeder.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        feeder.interrupt();
        feeder.join(Duration.ofSeconds(20));
        feeds.values().forEach(IndexFeed::close);
        feeds.clear();
    }

    @Override
    public CandidateGenerator of(OrganisationId organisation) {
        return searching(organisation);
    }

    @Override
    public ItemFinder finderOf(OrganisationId organisation) {
        return searching(organisation);
    }

    private LuceneCandidateGenerator searching(OrganisationId organisation) {
        IndexFeed found = feeds.get(organisation);
        if (found == null || !found.isComplete()) {
            throw new Unavailable(Problem.of(
                            ProblemType.UNAVAILABLE,
                            new Sentence("De zoekindex wordt nog opgebouwd.", "The search index is still being built."),
                            new Sentence("Probeer het over 30 seconden opnieuw.", "Try again in 30 seconds."))
                    .again(30));
        }
        return new LuceneCandidateGenerator(found.index(), catalogue, themes::current, colleagues);
    }

    /** Whether every organisation's index is open and complete. */
    boolean areComplete() {
        return allOpened && feeds.values().stream().allMatch(IndexFeed::isComplete);
    }

    /** The number of items that a search sees, over all organisations. */
    int documents() {
        return feeds.values().stream()
                .mapToInt(each -> each.index().generation().documents())
                .sum();
    }

    private void feedUntilStopped() {
        Sleeper sleeper = wakeup.sleeper();
        Rota rota = new Rota();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Set<Long> rang = sleeper.sleep(round(rota));
                rota.rang(rang, clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Feeds every organisation whose turn it is, and tells how long to rest before the next round. */
    private Duration round(Rota rota) {
        List<OrganisationId> all;
        try {
            all = organisations.all();
        } catch (RuntimeException e) {
            rest(e);
            return AFTER_TROUBLE;
        }
        boolean more = false;
        boolean trouble = false;
        for (OrganisationId organisation : all) {
            try {
                if (rota.isTurnOf(organisation.id(), clock.instant())) {
                    more |= feed(organisation, rota);
                }
            } catch (UnreadException e) {
                trouble = true;
                rest(e);
            } catch (RuntimeException e) {
                trouble = true;
                giveUpFor(organisation, e);
            }
        }
        allOpened |= !trouble;
        return trouble ? AFTER_TROUBLE : more ? Duration.ZERO : IDLE;
    }

    private boolean feed(OrganisationId organisation, Rota rota) {
        IndexFeed open = feeds.computeIfAbsent(organisation, this::open);
        boolean more = open.advance();
        if (more || open.hasUncommitted()) {
            rota.keep(organisation.id(), clock.instant());
        }
        return more;
    }

    /** What was fed stands, and goes on being searched. */
    private static void rest(RuntimeException trouble) {
        if (!Thread.currentThread().isInterrupted()) {
            log.error("index feed rests for a moment", trouble);
        }
    }

    /** The next round opens the index again, from what was last committed. */
    private void giveUpFor(OrganisationId organisation, RuntimeException trouble) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        log.error("index feed stopped and starts again: organisation={}", organisation.code(), trouble);
        IndexFeed broken = feeds.remove(organisation);
        if (broken != null) {
            try {
                broken.index().close();
            } catch (RuntimeException e) {
                log.warn("index could not be closed: organisation={}", organisation.code(), e);
            }
        }
    }

    private IndexFeed open(OrganisationId organisation) {
        ContentIndex index = ContentIndex.open(folder.resolve(folderName(organisation)), clock);
        IndexFeed opened = new IndexFeed(organisation, index, feed, transaction, clock);
        measure(organisation);
        return opened;
    }

    private static String folderName(OrganisationId organisation) {
        return organisation.code().startsWith(".") ? "_" + organisation.code() : organisation.code();
    }

    private void measure(OrganisationId organisation) {
        Tags tags = Tags.of("organisation", organisation.code());
        metrics.gauge("weerklank.index.documents", tags, this, self -> self.generation(organisation)
                .documents());
        metrics.gauge("weerklank.index.bytes", tags, this, self -> self.generation(organisation)
                .bytes());
        metrics.gauge(
                "weerklank.index.age.seconds",
                tags,
                this,
                self -> seconds(self.generation(organisation).age()));
        metrics.gauge("weerklank.index.lag.seconds", tags, this, self -> seconds(self.lag(organisation)));
    }

    private IndexGeneration generation(OrganisationId organisation) {
        IndexFeed open = feeds.get(organisation);
        return open == null
                ? new IndexGeneration(IndexGeneration.Found.MISSING, 0, 0, Duration.ZERO, false)
                : open.index().generation();
    }

    private Duration lag(OrganisationId organisation) {
        IndexFeed open = feeds.get(organisation);
        return open == null ? Duration.ZERO : open.lag();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
