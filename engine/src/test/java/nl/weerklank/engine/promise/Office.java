package nl.weerklank.engine.promise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/** What is put to the proof, with people in it who are nudged. */
public interface Office extends AutoCloseable {

    /** The ledger's clock says this from now on. */
    void timeIs(Instant now);

    /** This person is as given from now on. */
    void isNow(Someone person);

    /** The programme runs so from now on. */
    void runs(Programme.Mode mode, Caps caps);

    /** These, and no others, are the times without pushes from now on. */
    void silences(List<Silence> silences);

    /** Asks for suggestions. */
    Answer ask(String person, Channel channel);

    /**
     * Asks several times at once. When one question holds the person and the others wait for it, or all are in, the moment
     * has come for {@code meanwhile}; after that all go on.
     *
     * @return the answers in the order in which the questions were taken up
     */
    List<Answer> askAtOnce(String person, Channel channel, int times, Runnable meanwhile);

    /** Whether, of questions that are asked at once, the first is in before {@code meanwhile}; otherwise none is. */
    default boolean firstIsInBefore() {
        return true;
    }

    /** Asks, just before sending, whether a push may go. */
    Claim claim(String person, String suggestion);

    /** Reports whether a push was sent. */
    void delivered(String person, String suggestion, boolean sent);

    /** Reports a message that was sent elsewhere, at a moment that has been. */
    void outside(String person, Instant at);

    /** Reports what a person answered. */
    void answered(String person, String suggestion, Outcome outcome);

    @Override
    default void close() {}

    /**
     * What came of a question.
     *
     * @param considered how many items were weighed
     * @param withheld how many of them were withheld, by their first reason
     */
    record Answer(List<Offered> offered, int considered, Map<ReasonCode, Integer> withheld) {

        /** How many items are accounted for. */
        int toldOf() {
            return offered.size()
                    + withheld.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * An item that was offered.
     *
     * @param sendBefore null when it may not be pushed
     * @param notPushed why not; null when it may
     */
    record Offered(
            String suggestion,
            ContentId content,
            int minutes,
            @Nullable Instant sendBefore,
            @Nullable ReasonCode notPushed) {}
}
