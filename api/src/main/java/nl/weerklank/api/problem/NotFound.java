package nl.weerklank.api.problem;

import java.util.List;

/** 404: there is no such thing in the caller's organisation. */
public final class NotFound extends ProblemException {

    public NotFound(Problem problem) {
        super(problem);
    }

    /**
     * There is nothing with this id.
     *
     * @param thing what it would be, such as "medewerker" and "employee"
     */
    public static NotFound of(Sentence thing, Object id) {
        return new NotFound(new Problem(
                ProblemType.NOT_FOUND,
                Sentence.of(
                        "Er is geen %s met id \"%s\".", "There is no %s with id \"%s\".", thing, Problem.shortened(id)),
                null,
                id.toString(),
                List.of(),
                Sentence.of("Controleer het id.", "Check the id.")));
    }

    /** There is nothing at this address, for anybody. */
    public static NotFound address(String path) {
        return new NotFound(new Problem(
                ProblemType.NO_SUCH_ADDRESS,
                Sentence.of("Op dit adres is niets.", "There is nothing at this address."),
                null,
                path,
                List.of(),
                Sentence.of(
                        "Controleer het adres; docs/openapi.json noemt ze allemaal.",
                        "Check the address; docs/openapi.json lists them all.")));
    }
}
