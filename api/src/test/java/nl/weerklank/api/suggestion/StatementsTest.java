package nl.weerklank.api.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.CountedSql;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("What a decision asks the database:")
class StatementsTest {

    private static final int SEVERAL = 5;

    private final CountedSql sql;
    private final OrganisationTransaction transaction;
    private final Organisations organisations;

    StatementsTest(CountedSql sql, OrganisationTransaction transaction, Organisations organisations) {
        this.sql = sql;
        this.transaction = transaction;
        this.organisations = organisations;
    }

    @Test
    @DisplayName(
            "the same number of questions, whether one item was pushed today or several, by one colleague or several")
    void notForEachItem() {
        String unit = "vragen-" + UUID.randomUUID();
        Supplier<String> somebody = () -> {
            String person = Stage.newPersonIn(unit);
            Stage.says(Stage.self(person), person, Stage.openPreferences());
            return person;
        };
        List<String> people = Stream.generate(somebody).limit(SEVERAL).toList();
        List<String> items =
                people.stream().map(author -> Stage.newItemBy(author)).toList();

        pushedToday(items.subList(0, 1));
        statements(somebody.get(), SEVERAL); // from now on everything is known that is kept in memory
        int withOne = statements(somebody.get(), 1);
        pushedToday(items);
        int withSeveral = statements(somebody.get(), SEVERAL);

        assertThat(withOne).isPositive();
        assertThat(withSeveral).isEqualTo(withOne);
    }

    private int statements(String person, int offered) {
        int before = sql.statements();
        Stage.ask(person, offered, "PULL");
        return sql.statements() - before;
    }

    private void pushedToday(List<String> items) {
        transaction.run(organisations.usual(), () -> IntStream.range(0, items.size())
                .forEach(i -> sql.change("""
                                insert into saturation (content_id, day, pushed)
                                select id, (clock_timestamp() at time zone 'UTC')::date, 1 from content
                                where external_id = ? on conflict do nothing
                                """, items.get(i))));
    }
}
