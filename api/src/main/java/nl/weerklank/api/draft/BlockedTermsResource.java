package nl.weerklank.api.draft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The terms that stay inside, over HTTP. */
@Path("/v1/blocked-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "drafts")
class BlockedTermsResource {

    private static final int MOST = 500;
    private static final int LONGEST = 100;

    private final BlockedTerms blocked;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    BlockedTermsResource(BlockedTerms blocked, OrganisationTransaction transaction, Caller caller) {
        this.blocked = blocked;
        this.transaction = transaction;
        this.caller = caller;
    }

    /**
     * Terms with the revision they stand in.
     *
     * @param revision the one that was changed
     */
    @Schema(name = "BlockedTerms")
    record Shape(@Nullable String revision, @Nullable List<@Nullable String> terms) {

        private static Shape of(BlockedTerms.Kept kept) {
            return new Shape(kept.revision(), new ArrayList<>(kept.terms()));
        }
    }

    @GET
    @Operation(operationId = "getBlockedTerms", summary = "The words and phrases that stay inside")
    public Shape get() {
        return Shape.of(transaction.in(caller.organisation(), blocked::current));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putBlockedTerms",
            summary = "Replaces the words and phrases that stay inside",
            description =
                    "`revision` is the one you changed. Each term is found in every form, in Dutch and in English.")
    public Shape put(@Nullable Shape body) {
        Shape wanted = BadInput.required("body", body);
        BlockedTerms.Kept kept =
                new BlockedTerms.Kept(BadInput.required("revision", wanted.revision()), terms(wanted.terms()));
        return Shape.of(transaction.in(caller.organisation(), () -> blocked.put(kept, caller.subject())));
    }

    private static List<String> terms(@Nullable List<@Nullable String> sent) {
        List<@Nullable String> given = BadInput.required("terms", sent);
        if (given.size() > MOST) {
            throw BadInput.expected("terms", given.size(), Sentence.of("hoogstens %d", "at most %d", MOST));
        }
        LinkedHashSet<String> terms = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            terms.add(term("terms[" + i + "]", given.get(i)));
        }
        return List.copyOf(terms);
    }

    private static String term(String field, @Nullable String sent) {
        String term = sent == null ? "" : sent.strip();
        if (term.length() > LONGEST
                || term.codePoints().noneMatch(Character::isLetter)
                || term.codePoints().anyMatch(Character::isISOControl)) {
            throw BadInput.expected(
                    field,
                    sent,
                    Sentence.of(
                            "een woord of een paar woorden op één regel, hoogstens %d tekens",
                            "a word or a few words on one line, at most %d characters", LONGEST));
        }
        return term;
    }
}
