package nl.weerklank.api.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("G14 Organisations are kept apart:")
class OrganisationSeparationTest {

    private static final String ONE_ITEM = "insert into content (external_id, revision) values ('p-1', 1)";
    private static final String ALL_ITEMS = "select external_id from content";

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    private OrganisationId ours;
    private OrganisationId theirs;

    @BeforeEach
    void twoNewOrganisations() {
        ours = organisations.create("ours-" + UUID.randomUUID());
        theirs = organisations.create("theirs-" + UUID.randomUUID());
    }

    @Test
    @DisplayName("plain SQL without any condition sees only its own organisation's rows")
    void plainSql() {
        transaction.run(theirs, () -> update(ONE_ITEM));

        List<String> seen = transaction.in(ours, () -> strings(ALL_ITEMS));

        assertThat(seen).isEmpty();
        assertThat(transaction.in(theirs, () -> strings(ALL_ITEMS))).containsExactly("p-1");
    }

    @Test
    @DisplayName("both may use the same ids")
    void sameIds() {
        transaction.run(ours, () -> update(ONE_ITEM));
        transaction.run(theirs, () -> update(ONE_ITEM));

        int changed = transaction.in(ours, () -> update("update content set revision = 2"));

        assertThat(changed).isEqualTo(1);
        assertThat(transaction.in(theirs, () -> strings("select revision from content")))
                .containsExactly("1");
    }

    @Test
    @DisplayName("who does not say for whom, sees nothing and adds nothing")
    void withoutOrganisation() {
        transaction.run(ours, () -> update(ONE_ITEM));

        assertThat(strings(ALL_ITEMS)).isEmpty();
        assertThatThrownBy(() -> update(ONE_ITEM)).hasMessageContaining("row-level security");
    }

    @Test
    @DisplayName("nobody adds a row in another's name")
    void inAnothersName() {
        String forged = "insert into content (organisation_id, external_id, revision) values (%d, 'p-1', 1)"
                .formatted(theirs.id());

        assertThatThrownBy(() -> transaction.run(ours, () -> update(forged)))
                .hasMessageContaining("row-level security");
    }

    @Test
    @DisplayName("no row refers to another's")
    void acrossForeignKeys() {
        String theirItem = transaction.in(
                theirs, () -> strings("insert into content (external_id, revision) values ('p-1', 1) returning id")
                        .getFirst());

        assertThatThrownBy(() -> transaction.run(
                        ours, () -> update("insert into tagging_job (content_id) values (" + theirItem + ")")))
                .hasMessageContaining("violates foreign key");
    }

    @Test
    @DisplayName("a connection that goes back to the pool forgets for whom it worked")
    void poolForgets() {
        transaction.run(ours, () -> update(ONE_ITEM));

        for (int i = 0; i < 50; i++) {
            assertThat(strings("select coalesce(current_organisation()::text, 'nobody')"))
                    .containsExactly("nobody");
        }
    }

    @Test
    @DisplayName("within one organisation's transaction there is no way to another's")
    void nested() {
        assertThatThrownBy(() -> transaction.run(ours, () -> transaction.run(theirs, () -> update(ONE_ITEM))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(theirs.code());

        assertThat(transaction.in(theirs, () -> strings(ALL_ITEMS))).isEmpty();
    }

    @Test
    @DisplayName("a failure undoes the whole transaction, its inner ones included")
    void undone() {
        assertThatThrownBy(() -> transaction.run(ours, () -> {
                    transaction.run(ours, () -> update(ONE_ITEM));
                    throw new IllegalArgumentException("too bad");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("too bad");

        assertThat(transaction.in(ours, () -> strings(ALL_ITEMS))).isEmpty();
    }

    @Test
    @DisplayName("entities need not mention it: theirs are not found, not listed, not changed and not removed")
    void entities() {
        Long theirs = transaction.in(this.theirs, this::persistProbe);

        assertThat(transaction.in(ours, () -> Optional.ofNullable(entities.find(EntityProbe.class, theirs))))
                .isEmpty();
        assertThat(transaction.in(ours, this::allProbes)).isEmpty();
        assertThat(transaction.in(ours, () -> entities.createQuery("update EntityProbe set role = 'ADMIN'")
                        .executeUpdate()))
                .isZero();
        assertThat(transaction.in(ours, () -> entities.createQuery("delete from EntityProbe")
                        .executeUpdate()))
                .isZero();
        assertThat(transaction.in(this.theirs, this::allProbes)).hasSize(1);
    }

    @Test
    @DisplayName("work in the background speaks for an organisation as requests do")
    void background() {
        CompletableFuture.runAsync(() -> transaction.run(ours, () -> {
                    persistProbe();
                    update(ONE_ITEM);
                }))
                .join();

        assertThat(transaction.in(ours, () -> strings(ALL_ITEMS))).containsExactly("p-1");
        assertThat(transaction.in(ours, this::allProbes)).hasSize(1);
    }

    @Test
    @DisplayName(
            "every table but the list of organisations names the organisation and is guarded by row-level security")
    void everyTable() {
        List<String> unguarded = strings("""
                select c.relname from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and c.relname not in ('organisation', 'flyway_schema_history')
                  and not (c.relrowsecurity
                    and exists (select 1 from pg_attribute a
                        where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnotnull)
                    and exists (select 1 from pg_policy p where p.polrelid = c.oid)
                    and not exists (select 1 from pg_policy p where p.polrelid = c.oid
                        and (pg_get_expr(p.polqual, p.polrelid) <> '(organisation_id = current_organisation())'
                          or pg_get_expr(p.polwithcheck, p.polrelid) <> '(organisation_id = current_organisation())')))
                """);

        assertThat(unguarded).isEmpty();
        assertThat(strings("select relname from pg_class where relrowsecurity")).contains("content", "decision");
    }

    @Test
    @DisplayName("the organisation this installation is for exists from the first start on")
    void usual() {
        assertThat(organisations.usual().code()).isEqualTo("main");
        assertThat(organisations.all()).contains(organisations.usual(), ours, theirs);
        assertThat(organisations.find("nobody-knows-it")).isEmpty();
    }

    private Long persistProbe() {
        EntityProbe probe = new EntityProbe();
        probe.clientId = "platform";
        entities.persist(probe);
        return probe.id;
    }

    private List<EntityProbe> allProbes() {
        return entities.createQuery("from EntityProbe", EntityProbe.class).getResultList();
    }

    private int update(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private List<String> strings(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
