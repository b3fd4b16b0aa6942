package nl.weerklank.api.content;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerklank.api.sql.Sql;

/** An outbox in which, until mended, nobody can read what changed: as with a database that is away. */
public final class UnreadableOutbox extends Outbox {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean mended;

    private UnreadableOutbox() {
        super(
                CDI.current().select(Sql.class).get(),
                CDI.current().select(ContentRows.class).get());
    }

    /** Puts one in the place of the real one until the end of the test. */
    public static UnreadableOutbox install() {
        UnreadableOutbox unreadable = new UnreadableOutbox();
        QuarkusMock.installMockForType(unreadable, Outbox.class);
        return unreadable;
    }

    @Override
    public News after(String place, int most) {
        asked.incrementAndGet();
        if (mended) {
            return super.after(place, most);
        }
        throw new IllegalStateException("the outbox cannot be read, as the test wants");
    }

    /** How often somebody asked what changed. */
    public int asked() {
        return asked.get();
    }

    public void mend() {
        mended = true;
    }
}
