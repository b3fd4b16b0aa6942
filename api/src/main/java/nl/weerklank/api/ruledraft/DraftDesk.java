package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Draft;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.life.RefusedException;

/**
 * Where people work on drafts. Everything that is done to one is done here: the draft is locked, its acts are read, the new
 * act is judged by {@code rules.life}, and only then added. Every call runs inside a transaction of the organisation.
 */
@ApplicationScoped
class DraftDesk {

    private static final int MOST_DRAFTS = 50;
    private static final int MOST_ACTS = 1_000;
    private static final int LONGEST = 5_000_000;

    private static final ProblemType TOO_MANY_DRAFTS =
            ProblemType.of("too-many-drafts", 409, "Je hebt te veel concepten", "You have too many drafts");
    private static final ProblemType TOO_MANY_ACTS = ProblemType.of(
            "too-many-acts", 409, "Aan dit concept is te veel gedaan", "Too much was done to this draft");

    private final DraftStore store;

    DraftDesk(DraftStore store) {
        this.store = store;
    }

    /** A new draft in which nothing changed yet, seen by its author only. */
    StoredDraft begin(Person author, String title) {
        if (store.underWay(author.name()) >= MOST_DRAFTS) {
            throw Conflict.because(
                    TOO_MANY_DRAFTS,
                    Sentence.of(
                            "Er zijn al %d concepten van jou onderweg.",
                            "%d drafts of yours are under way.", MOST_DRAFTS),
                    Sentence.of("Trek er eerst een in.", "Withdraw one first."));
        }
        return store.begin(author, title);
    }

    /**
     * A draft, for somebody who may see what is in it.
     *
     * @throws NotFound also for who may not
     */
    StoredDraft read(Person reader, UUID id) {
        return store.find(id)
                .filter(stored -> stored.draft().isOpenTo(reader))
                .orElseThrow(() -> RuleProblems.noSuchDraft(id));
    }

    /** A draft, whose content is for some only. */
    StoredDraft find(UUID id) {
        return store.find(id).orElseThrow(() -> RuleProblems.noSuchDraft(id));
    }

    /** A draft that nobody else changes until the transaction ends. */
    StoredDraft locked(Person who, UUID id) {
        return store.locked(id)
                .filter(stored -> stored.draft().isOpenTo(who))
                .orElseThrow(() -> RuleProblems.noSuchDraft(id));
    }

    /** Does something with a draft. */
    StoredDraft act(Person who, UUID id, Act act, String comment) {
        return act(who, id, stored -> act, comment);
    }

    /** Does something that depends on how the draft is, once nobody else changes it. */
    StoredDraft act(Person who, UUID id, Function<StoredDraft, Act> act, String comment) {
        StoredDraft stored = locked(who, id);
        return add(stored, who, act.apply(stored), comment);
    }

    /** Does something with a draft that is locked. */
    StoredDraft add(StoredDraft stored, Person who, Act act, String comment) {
        return add(stored, who, act, JsonNodeFactory.instance.objectNode(), comment);
    }

    /** Does something with a draft that is locked, and keeps what came of it. */
    StoredDraft add(StoredDraft stored, Person who, Act act, ObjectNode outcome, String comment) {
        Draft after = judged(stored, who, act);
        return store.add(stored, who, act, after, outcome, comment);
    }

    /** The draft after this act, which is not done yet. */
    Draft judged(StoredDraft stored, Person who, Act act) {
        if (act instanceof Act.Edit && store.size(stored.id()) > LONGEST) {
            throw tooMuch();
        }
        if (stored.entries().size() >= MOST_ACTS
                && !List.of(Act.Kind.PUBLISH, Act.Kind.FAIL, Act.Kind.WITHDRAW).contains(act.kind())) {
            throw tooMuch();
        }
        try {
            return stored.draft().after(who, act);
        } catch (RefusedException refused) {
            throw RuleProblems.of(refused.refusal(), stored);
        }
    }

    private static Conflict tooMuch() {
        return Conflict.because(
                TOO_MANY_ACTS,
                Sentence.of(
                        "Een concept telt hoogstens %d handelingen en %d tekens.",
                        "A draft takes at most %d acts and %d characters.", MOST_ACTS, LONGEST),
                Sentence.of("Ga verder in een nieuw concept.", "Go on in a new draft."));
    }
}
