package nl.weerklank.api.content;

import static nl.weerklank.api.content.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The catalogue in memory")
class CatalogueTest {

    private static final long PLENTY = 1_000_000;
    private static final long NOTHING = 1;

    @Inject
    Sql sql;

    @Inject
    ContentRows rows;

    @Inject
    ContentRevisions revisions;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    private OrganisationId organisation;

    @BeforeEach
    void newOrganisation() {
        organisation = organisations.create("catalogue-" + UUID.randomUUID());
        store("Een winter met de warmtepomp");
    }

    @Test
    @DisplayName("reads what an item is once")
    void once() {
        Catalogue catalogue = new Catalogue(sql, rows, PLENTY);

        ContentItem first = itemIn(catalogue);
        ContentItem again = itemIn(catalogue);

        assertThat(again).isSameAs(first);
    }

    @Test
    @DisplayName("tells what an item is now, also when it knew what it was before")
    void now() {
        Catalogue catalogue = new Catalogue(sql, rows, PLENTY);
        itemIn(catalogue);

        store("Twee winters met de warmtepomp");

        assertThat(itemIn(catalogue).title()).isEqualTo("Twee winters met de warmtepomp");
    }

    @Test
    @DisplayName("keeps no more than it may, and tells the same")
    void bounded() {
        Catalogue catalogue = new Catalogue(sql, rows, NOTHING);

        ContentItem first = itemIn(catalogue);
        ContentItem again = itemIn(catalogue);

        assertThat(again).isEqualTo(first).isNotSameAs(first);
    }

    private ContentItem itemIn(Catalogue catalogue) {
        ContentId id = new ContentId("p-1");
        return transaction.in(organisation, () -> catalogue.itemsOf(List.of(id)).get(id));
    }

    private void store(String title) {
        SentItem item = new SentItemReader(Set.of()).read(item("p-1").put("title", title));
        transaction.run(organisation, () -> revisions.store(List.of(item), false, "platform"));
    }
}
