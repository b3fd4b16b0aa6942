package nl.weerklank.api.decision;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.rules.replay.Replay;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides a sample of decisions again each night, half of it from the last day and half from all that is kept, on one service
 * for each organisation. What comes out otherwise is told in the log, counted, and shown to compliance.
 */
@Singleton
class NightlyReplays {

    private static final Logger log = LoggerFactory.getLogger(NightlyReplays.class);

    private static final Duration LEASE = Duration.ofHours(2);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_NAMED = 50;

    private final DecisionArchive archive;
    private final Replays replays;
    private final NightTable nights;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    private final int sample;

    NightlyReplays(
            DecisionArchive archive,
            Replays replays,
            NightTable nights,
            Organisations organisations,
            OrganisationTransaction transaction,
            @ConfigProperty(name = "weerklank.replay.sample", defaultValue = "500") int sample) {
        this.archive = archive;
        this.replays = replays;
        this.nights = nights;
        this.organisations = organisations;
        this.transaction = transaction;
        this.sample = sample;
    }

    @Scheduled(
            cron = "${weerklank.replay.cron:0 40 3 * * ?}",
            timeZone = "${weerklank.time-zone}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void replayAll() {
        for (OrganisationId organisation : organisations.all()) {
            try {
                if (transaction.in(organisation, () -> nights.take(LEASE))) {
                    replay(organisation);
                }
            } catch (RuntimeException broken) {
                log.error(
                        "the sample of this night was not decided again: organisation={}", organisation.code(), broken);
            }
        }
    }

    /** Decides a sample again and writes down what came of it. */
    void replay(OrganisationId organisation) {
        int identical = 0;
        int retired = 0;
        List<String> different = new ArrayList<>();
        for (UUID decision : transaction.in(organisation, this::draw)) {
            switch (transaction.in(
                    organisation, () -> replays.of(archive.find(decision).orElseThrow()))) {
                case Replay.Identical same -> identical++;
                case Replay.Retired gone -> retired++;
                case Replay.Different other -> {
                    different.add(decision.toString());
                    tell(organisation, decision, other);
                }
            }
        }
        int same = identical;
        int gone = retired;
        transaction.run(
                organisation,
                () -> nights.finish(
                        same,
                        different.size(),
                        gone,
                        different.stream().limit(MOST_NAMED).toList()));
        log.info(
                "decided a sample again: organisation={} identical={} different={} retired={}",
                organisation.code(),
                same,
                different.size(),
                gone);
    }

    private static void tell(OrganisationId organisation, UUID decision, Replay.Different other) {
        log.error(
                "a decision does not come out as its record says: organisation={} decisionId={} causes={}",
                organisation.code(),
                decision,
                other.causes().stream().map(cause -> cause.code().name()).collect(Collectors.joining(",")));
    }

    /** Half from the last day, as far as there are so many, and the rest from everything. */
    Set<UUID> draw() {
        Set<UUID> drawn = new LinkedHashSet<>();
        archive.last().ifPresent(last -> {
            long seed = last.getEpochSecond();
            drawn.addAll(archive.sample(last.minus(DAY), sample / 2, seed));
            for (UUID decision : archive.sample(Instant.EPOCH, sample, seed)) {
                if (drawn.size() < sample) {
                    drawn.add(decision);
                }
            }
        });
        return drawn;
    }
}
