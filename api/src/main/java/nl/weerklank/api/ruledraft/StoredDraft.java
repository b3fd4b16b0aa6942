package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Draft;
import nl.weerklank.rules.life.Person;

/**
 * A draft with everything that was done to it.
 *
 * @param entries in the order in which they were done; the first began it
 */
record StoredDraft(UUID id, String title, Instant createdAt, Draft draft, List<Entry> entries) {

    /** How the first entry is called. */
    static final String BEGIN = "BEGIN";

    StoredDraft {
        entries = List.copyOf(entries);
    }

    /**
     * One act.
     *
     * @param act its kind, or {@link #BEGIN}
     * @param body as {@link ActJson} has it, with what came of it
     */
    record Entry(int seq, Instant at, Person by, String act, JsonNode body, String comment) {

        boolean is(Act.Kind kind) {
            return act.equals(kind.name());
        }
    }

    Instant changedAt() {
        return entries.getLast().at();
    }

    /** Why it could not be published at its moment, when that is the last that became of its plan. */
    Optional<Sentence> failure() {
        return last(Act.Kind.FAIL)
                .filter(fail ->
                        entries.stream().noneMatch(later -> later.seq() > fail.seq() && !later.is(Act.Kind.COMMENT)))
                .map(fail -> new Sentence(
                        fail.body().path("nl").asText(), fail.body().path("en").asText()));
    }

    /** The revision that it became. */
    Optional<String> publishedRevision() {
        return last(Act.Kind.PUBLISH).map(entry -> entry.body().path("revision").asText());
    }

    /** What its author said when it was submitted last. */
    String reason() {
        return last(Act.Kind.SUBMIT).map(Entry::comment).orElse("");
    }

    private Optional<Entry> last(Act.Kind kind) {
        return entries.reversed().stream().filter(entry -> entry.is(kind)).findFirst();
    }
}
