package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.Readings;
import nl.weerklank.rules.check.RuleSetCheck;
import nl.weerklank.rules.check.RuleSetIssue;
import nl.weerklank.rules.check.Severity;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.Issue;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.life.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would be in a draft, before it is stored there.
 *
 * @param sentence how it reads; absent while it is outside the language
 * @param remarks when else it holds, and what it does when it cannot tell
 * @param issues what is the matter with it, refusals first
 */
@Schema(name = "RulePreview")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Preview(@Nullable Sentence sentence, List<Sentence> remarks, List<Place> issues) {

    /**
     * Something that is the matter at one place of a rule.
     *
     * @param path a JSON pointer such as {@code /when/all/0/op}; empty for the whole rule
     * @param value what stands there, shortened
     * @param allowed what would do there; empty where it is not a matter of words
     */
    @Schema(name = "RulePreviewIssue")
    record Place(Severity severity, String path, String value, List<String> allowed, Sentence message) {

        static Place of(Issue issue) {
            return new Place(Severity.REFUSE, issue.path(), issue.value(), issue.allowed(), sentence(issue.message()));
        }

        static Place of(RuleSetIssue issue) {
            return new Place(issue.severity(), issue.path(), issue.value(), issue.allowed(), sentence(issue.message()));
        }

        private static Sentence sentence(Bilingual message) {
            return new Sentence(message.nl(), message.en());
        }
    }

    /** A document that is no rule. */
    static Preview refused(List<Issue> issues) {
        return new Preview(null, List.of(), issues.stream().map(Place::of).toList());
    }

    /** A rule among the others of the draft that would hold it. */
    static Preview of(Rule rule, Draft draft) {
        return new Preview(Readings.of(rule), Readings.remarks(rule), places(rule, draft));
    }

    private static List<Place> places(Rule rule, Draft draft) {
        return RuleSetCheck.of(draft.base().rules().values(), draft.rules().values()).issues().stream()
                .filter(issue -> rule.id().equals(issue.rule()))
                .map(Place::of)
                .toList();
    }
}
