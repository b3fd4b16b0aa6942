package nl.weerklank.api.content;

import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.weerklank.api.content.ContentFeed.News;
import nl.weerklank.api.content.ContentFeed.UnknownPlaceException;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The outbox")
class OutboxTest {

    @Inject
    ContentFeed feed;

    @Inject
    Outbox outbox;

    @Inject
    ContentRevisions revisions;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    private OrganisationId organisation;

    @BeforeEach
    void newOrganisation() {
        organisation = organisations.create("outbox-" + UUID.randomUUID());
    }

    @Test
    @DisplayName("misses nothing when the earlier of two changes is committed later")
    void lateCommit() throws Exception {
        String start = transaction.in(organisation, feed::place);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transaction.run(organisation, () -> {
            store("p-early");
            written.countDown();
            await(mayCommit);
        }));
        await(written);
        transaction.run(organisation, () -> store("p-late"));

        News before = after(start, 100);
        mayCommit.countDown();
        slow.get(30, TimeUnit.SECONDS);
        Eventually.holds("both", () -> after(before.place(), 100).entries().size() == 2);
        News then = after(before.place(), 100);

        assertThat(before.entries())
                .as("nothing yet: a running change may lie before it")
                .isEmpty();
        assertThat(ids(then)).containsExactlyInAnyOrder("p-early", "p-late");
        assertThat(after(then.place(), 100).entries()).as("each once").isEmpty();
    }

    @Test
    @DisplayName(
            "R73 gives the same place to who reads everything and to who followed every change, whatever else happened since")
    void samePlace() throws InterruptedException {
        String start = transaction.in(organisation, feed::place);
        transaction.run(organisation, () -> store("p-0"));
        transaction.run(organisation, () -> store("p-1"));
        Eventually.holds("both", () -> after(start, 100).entries().size() == 2);
        String followed = after(start, 100).place();

        transaction.run(organisations.create("outbox-" + UUID.randomUUID()), () -> store("p-of-others"));

        assertThat(transaction.in(organisation, feed::place)).isEqualTo(followed);
    }

    @Test
    @DisplayName("tells what changed in pieces that together are everything")
    void inPieces() throws InterruptedException {
        String start = transaction.in(organisation, feed::place);
        for (int i = 0; i < 5; i++) {
            String id = "p-" + i;
            transaction.run(organisation, () -> store(id));
        }

        Eventually.holds("all five", () -> after(start, 100).entries().size() == 5);
        News first = after(start, 2);
        News second = after(first.place(), 2);
        News third = after(second.place(), 2);

        assertThat(ids(first)).containsExactlyInAnyOrder("p-0", "p-1");
        assertThat(ids(second)).containsExactlyInAnyOrder("p-2", "p-3");
        assertThat(ids(third)).containsExactlyInAnyOrder("p-4");
    }

    @Test
    @DisplayName("refuses a place that lies ahead of this database, as after a restore")
    void foreignPlace() {
        assertThatThrownBy(() -> after("999999999999:0", 1)).isInstanceOf(UnknownPlaceException.class);
    }

    @Test
    @DisplayName("forgets what was read long ago, and tells whoever had not read it to start again")
    void forgets() throws InterruptedException {
        String start = transaction.in(organisation, feed::place);
        for (int i = 0; i < 3; i++) {
            String id = "p-" + i;
            transaction.run(organisation, () -> store(id));
        }
        Eventually.holds("all three", () -> after(start, 100).entries().size() == 3);
        News halfWay = after(start, 2);
        News all = after(halfWay.place(), 100);

        transaction.run(organisation, () -> outbox.forget(Duration.ZERO));
        transaction.run(organisation, () -> store("p-3"));
        Eventually.holds("the next", () -> after(all.place(), 100).entries().size() == 1);

        assertThat(ids(after(all.place(), 100))).containsExactly("p-3");
        assertThat(ids(after(halfWay.place(), 100))).as("the newest is kept").containsExactly("p-2", "p-3");
        assertThatThrownBy(() -> after(start, 100)).isInstanceOf(UnknownPlaceException.class);
    }

    @Test
    @DisplayName("remembers what is not old yet")
    void remembers() throws InterruptedException {
        String start = transaction.in(organisation, feed::place);
        transaction.run(organisation, () -> store("p-0"));
        transaction.run(organisation, () -> store("p-1"));
        Eventually.holds("both", () -> after(start, 100).entries().size() == 2);

        transaction.run(organisation, () -> outbox.forget(Duration.ofDays(7)));

        assertThat(ids(after(start, 100))).containsExactly("p-0", "p-1");
    }

    private News after(String place, int most) {
        return transaction.in(organisation, () -> feed.after(place, most));
    }

    private void store(String id) {
        revisions.store(List.of(new SentItemReader(Set.of()).read(item(id))), false, "platform");
    }

    private static List<String> ids(News news) {
        return news.entries().stream().map(entry -> entry.id().value()).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
