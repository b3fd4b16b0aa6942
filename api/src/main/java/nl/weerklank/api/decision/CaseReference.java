package nl.weerklank.api.decision;

import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;
import org.jspecify.annotations.Nullable;

/** For which case a named person is looked up: 1 to 200 characters. */
final class CaseReference {

    private CaseReference() {}

    static String of(@Nullable String sent) {
        String reference = BadInput.required("caseReference", sent);
        if (reference.isBlank() || reference.length() > 200) {
            throw BadInput.expected(
                    "caseReference", reference, new Sentence("1 tot 200 tekens", "1 to 200 characters"));
        }
        return reference;
    }
}
