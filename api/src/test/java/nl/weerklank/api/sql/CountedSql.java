package nl.weerklank.api.sql;

import io.quarkus.test.Mock;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs statements, and counts those that calls from outside caused: what goes on beside them is not counted. */
@Mock
@Singleton
public class CountedSql extends Sql {

    private final AtomicInteger statements = new AtomicInteger();

    private final CurrentVertxRequest call;

    CountedSql(DataSource dataSource, CurrentVertxRequest call) {
        super(dataSource);
        this.call = call;
    }

    /** How many so far. */
    public int statements() {
        return statements.get();
    }

    @Override
    public <T> List<T> list(String sql, Function<Row, T> read, @Nullable Object... arguments) {
        count();
        return super.list(sql, read, arguments);
    }

    @Override
    public int change(String sql, @Nullable Object... arguments) {
        count();
        return super.change(sql, arguments);
    }

    @Override
    public void changeEach(String sql, Collection<@Nullable Object[]> rows) {
        count();
        super.changeEach(sql, rows);
    }

    private void count() {
        if (answersCall()) {
            statements.incrementAndGet();
        }
    }

    private boolean answersCall() {
        try {
            return call.getCurrent() != null;
        } catch (ContextNotActiveException nobodyCalled) {
            return false;
        }
    }
}
