package nl.weerklank.engine.candidate;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;

/** Port: finds content worth considering for one person; broad and cheap, it must not miss. */
public interface CandidateGenerator {

    /**
     * The best candidates, best first; ties break on content id.
     *
     * @param before what the person took up before, the newest first; the words of each candidate are compared with it
     * @param limit most candidates to return, 1 or more
     */
    List<Candidate> generate(EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit);

    /** The best candidates for somebody of whom nothing else is known. */
    default List<Candidate> generate(EmployeeProfile profile, Channel channel, Instant now, int limit) {
        return generate(profile, List.of(), channel, now, limit);
    }

    /** Names the state of the content that can be found now: an answer rests on it, and is made anew when it changes. */
    String visible();
}
