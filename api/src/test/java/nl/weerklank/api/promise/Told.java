package nl.weerklank.api.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the callers of one organisation were told: every decision, and every push in it. */
final class Told {

    private final Set<String> decisions = ConcurrentHashMap.newKeySet();
    private final Set<String> pushes = ConcurrentHashMap.newKeySet();

    void decided(JsonNode decision) {
        decisions.add(decision.get("decisionId").textValue());
        decision.get("suggestions").forEach(suggestion -> {
            if (suggestion.get("delivery").textValue().equals("PUSH")) {
                pushes.add(suggestion.get("suggestionId").textValue());
            }
        });
    }

    /**
     * Holds that the database has what was told, and nothing else: no decision was lost, none has a twin, and no place was
     * taken for a push that nobody heard of.
     *
     * @param connection speaks for the organisation
     */
    void isWhatIsKept(Connection connection) throws SQLException {
        assertThat(texts(connection, """
                        select d.id from decision d join decision_payload p on p.decision_id = d.id
                            join employee e on e.pseudonym = d.pseudonym and e.organisation_id = d.organisation_id
                        where e.external_id like 'e-%' and d.organisation_id = current_organisation()
                        """)).as("decisions").isEqualTo(decisions);
        assertThat(texts(connection, """
                        select suggestion_id from nudge
                        where suggestion_id is not null and organisation_id = current_organisation()
                        """)).as("pushes").isEqualTo(pushes);
    }

    private static Set<String> texts(Connection connection, String sql) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public String toString() {
        return "%d decisions, %d pushes".formatted(decisions.size(), pushes.size());
    }
}
