package nl.weerklank.api.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The only way to the rows of an organisation: a transaction that says for whom it works. The database shows it that
 * organisation's rows and no others, and shows nothing to a transaction that does not say. New rows get the organisation
 * from the column's default, so neither SQL nor entities mention it.
 */
@ApplicationScoped
public class OrganisationTransaction {

    private static final Object ORGANISATION = new Object();

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    OrganisationTransaction(DataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Does the work in a transaction of the organisation, or as part of the one that runs. Connections of the
     * {@link DataSource} and Hibernate's session belong to it. An exception undoes everything and is thrown on.
     *
     * @throws IllegalStateException when the transaction that runs is another organisation's
     */
    public <T> T in(OrganisationId organisation, Supplier<T> work) {
        Optional<OrganisationId> current = current();
        if (current.isPresent()) {
            if (!current.get().equals(organisation)) {
                throw new IllegalStateException("a transaction of organisation %s cannot work for organisation %s"
                        .formatted(current.get().code(), organisation.code()));
            }
            return work.get();
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            speakFor(organisation);
            return work.get();
        });
    }

    /** As {@link #in}, for work without an answer. */
    public void run(OrganisationId organisation, Runnable work) {
        in(organisation, () -> {
            work.run();
            return organisation;
        });
    }

    /** The organisation that the running transaction works for. */
    public Optional<OrganisationId> current() {
        return transaction.getTransactionKey() == null
                ? Optional.empty()
                : Optional.ofNullable((OrganisationId) transaction.getResource(ORGANISATION));
    }

    private void speakFor(OrganisationId organisation) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select set_config('weerklank.organisation', ?, true)")) {
            statement.setString(1, Long.toString(organisation.id()));
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not take the organisation", e);
        }
        transaction.putResource(ORGANISATION, organisation);
    }
}
