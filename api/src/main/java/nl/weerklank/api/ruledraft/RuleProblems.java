package nl.weerklank.api.ruledraft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.Forbidden;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemException;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.Unprocessable;
import nl.weerklank.api.ruleset.RuleFilesRefusedException;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Issue;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.RuleRefusedException;
import nl.weerklank.rules.life.Difference;
import nl.weerklank.rules.life.Draft;
import nl.weerklank.rules.life.Refusal;

/** What to tell somebody whose act on rules was refused. */
final class RuleProblems {

    private static final Sentence DRAFT = new Sentence("concept", "draft");

    private static final ProblemType NOT_NOW = ProblemType.of(
            "not-now", 409, "Dat kan nu niet met dit concept", "That cannot be done with this draft now");
    private static final ProblemType NOT_OWNER =
            ProblemType.of("not-owner", 403, "Deze regel is van een ander", "This rule is somebody else's");
    private static final ProblemType OWN_CHANGE = ProblemType.of(
            "own-change", 403, "Niemand keurt een eigen wijziging goed", "Nobody approves a change of their own");
    private static final ProblemType NOT_REVIEWER = ProblemType.of(
            "not-reviewer", 403, "Dit is aan een ander om te beoordelen", "This is for somebody else to review");
    private static final ProblemType NOT_EDITOR = ProblemType.of(
            "not-editor", 403, "Dit is aan wie het concept maakt", "This is for whoever makes the draft");
    private static final ProblemType NOTHING_CHANGED =
            ProblemType.of("nothing-changed", 409, "Er is niets gewijzigd", "Nothing was changed");
    private static final ProblemType APPROVAL_VOID =
            ProblemType.of("approval-void", 409, "De goedkeuring geldt niet meer", "The approval no longer holds");
    private static final ProblemType APPROVAL_MISSING =
            ProblemType.of("approval-missing", 409, "Er ontbreekt een goedkeuring", "An approval is missing");
    private static final ProblemType BASE_MOVED = ProblemType.of(
            "base-moved", 409, "De regels zijn ondertussen veranderd", "The rules have changed meanwhile");
    private static final ProblemType CHOICE_NEEDED =
            ProblemType.of("choice-needed", 409, "Twee wijzigingen botsen", "Two changes collide");
    private static final ProblemType TOO_MANY_RULES =
            ProblemType.of("too-many-rules", 422, "Dit zijn te veel regels", "These are too many rules");
    private static final ProblemType RULE_REFUSED =
            ProblemType.of("rule-refused", 422, "Deze regel kan zo niet", "This rule cannot be as it is");
    private static final ProblemType BLOCKED =
            ProblemType.of("publication-blocked", 409, "Dit kan niet gepubliceerd worden", "This cannot be published");
    private static final ProblemType CHANGED_MEANWHILE = ProblemType.of(
            "changed-meanwhile", 412, "De regel is ondertussen veranderd", "The rule has changed meanwhile");
    private static final ProblemType VERSION_NEEDED =
            ProblemType.of("version-needed", 428, "Zeg welke versie je veranderde", "Say which version you changed");

    private RuleProblems() {}

    static NotFound noSuchDraft(Object id) {
        return NotFound.of(DRAFT, id);
    }

    static NotFound noSuchRule(Object id) {
        return NotFound.of(new Sentence("regel", "rule"), id);
    }

    /** The refusal as a problem. */
    static ProblemException of(Refusal refusal, StoredDraft stored) {
        Draft draft = stored.draft();
        return switch (refusal) {
            case Refusal.Private ignored -> noSuchDraft(stored.id());
            case Refusal.NotNow not -> notNow(not);
            case Refusal.NotOwner not -> notOwner(not.rule(), not.owner());
            case Refusal.OwnChange ignored -> ownChange();
            case Refusal.NotReviewer not -> notReviewer(not.owners());
            case Refusal.NotEditor ignored -> notEditor();
            case Refusal.NothingChanged ignored -> nothingChanged();
            case Refusal.ApprovalVoid approval -> approvalVoid(approval.contentHash());
            case Refusal.Unapproved unapproved -> unapproved(unapproved.missing());
            case Refusal.BaseMoved moved -> baseMoved(draft, moved);
            case Refusal.Collides collides -> collides(collides.collisions());
            case Refusal.TooManyRules many -> tooMany(many);
        };
    }

    private static Conflict notNow(Refusal.NotNow not) {
        Set<String> possible = new TreeSet<>();
        not.state().acts().forEach(act -> possible.add(act.name()));
        return new Conflict(new Problem(
                NOT_NOW,
                Sentence.of(
                        "Het concept staat op %s; %s kan dan niet.",
                        "The draft is %s; %s is not possible then.", not.state(), not.act()),
                "state",
                not.state().name(),
                List.copyOf(possible),
                not.state().ended()
                        ? Sentence.of("Begin een nieuw concept.", "Start a new draft.")
                        : Sentence.of("Nu kan: %s.", "Possible now: %s.", String.join(", ", possible))));
    }

    static Forbidden notOwner(RuleId rule, Owner owner) {
        return new Forbidden(new Problem(
                NOT_OWNER,
                Sentence.of(
                        "Regel %s is van %s. Alleen wie daarvoor zorgt, verandert hem.",
                        "Rule %s belongs to %s. Only those who look after it change it.", rule, Editors.name(owner)),
                "owner",
                owner.name(),
                List.of(),
                Sentence.of(
                        "Vraag %s om de wijziging te maken; dat kan ook in dit concept, zodra je het hebt ingediend.",
                        "Ask %s to make the change; they can do so in this draft once you have submitted it.",
                        Editors.name(owner))));
    }

    private static Forbidden ownChange() {
        return Forbidden.because(
                OWN_CHANGE,
                Sentence.of(
                        "Je hebt zelf aan dit concept gewerkt. Goedkeuren, plannen en publiceren doet iemand anders.",
                        "You worked on this draft yourself. Somebody else approves, schedules and publishes it."),
                Sentence.of(
                        "Vraag een collega uit hetzelfde domein, of compliance.",
                        "Ask a colleague of the same domain, or compliance."));
    }

    private static Forbidden notReviewer(Set<Owner> owners) {
        return Forbidden.because(
                NOT_REVIEWER,
                Sentence.of(
                        "Dit concept verandert regels van %s. Zij beoordelen het, of compliance.",
                        "This draft changes rules of %s. They review it, or compliance does.", Editors.names(owners)),
                Sentence.of("Vraag een van hen.", "Ask one of them."));
    }

    private static Forbidden notEditor() {
        return Forbidden.because(
                NOT_EDITOR,
                Sentence.of(
                        "Alleen wie aan dit concept werkte, kan dit doen.",
                        "Only those who worked on this draft can do this."),
                Sentence.of("Vraag het de maker, of geef commentaar.", "Ask its author, or leave a comment."));
    }

    static Conflict nothingChanged() {
        return Conflict.because(
                NOTHING_CHANGED,
                Sentence.of(
                        "Het concept zegt hetzelfde als wat gepubliceerd is.",
                        "The draft says the same as what is published."),
                Sentence.of("Verander eerst een regel.", "Change a rule first."));
    }

    private static Conflict approvalVoid(String contentHash) {
        return new Conflict(new Problem(
                APPROVAL_VOID,
                Sentence.of(
                        "Het concept is veranderd sinds je het las. Een goedkeuring geldt voor precies één inhoud.",
                        "The draft has changed since you read it. An approval is for exactly one content."),
                "contentHash",
                null,
                List.of(contentHash),
                Sentence.of(
                        "Lees het opnieuw, en keur dan goed wat er nu staat.",
                        "Read it again, and then approve what stands there now.")));
    }

    private static Conflict unapproved(Set<Owner> missing) {
        return new Conflict(new Problem(
                APPROVAL_MISSING,
                Sentence.of(
                        "De goedkeuring van %s ontbreekt nog.",
                        "The approval of %s is still missing.", Editors.names(missing)),
                null,
                null,
                missing.stream().sorted().map(Enum::name).toList(),
                Sentence.of(
                        "Vraag iemand die niet aan het concept werkte.",
                        "Ask somebody who did not work on the draft.")));
    }

    private static Conflict baseMoved(Draft draft, Refusal.BaseMoved moved) {
        return new Conflict(new Problem(
                        BASE_MOVED,
                        Sentence.of(
                                "Sinds dit concept begon is %s gepubliceerd.",
                                "Since this draft began, %s was published.", moved.newest()),
                        "baseRevision",
                        draft.base().revision(),
                        List.of(moved.newest()),
                        Sentence.of(
                                "Bekijk de verschillen en breng het concept bij met rebase; daarna is opnieuw goedkeuring nodig.",
                                "Look at the differences and bring the draft up to date with rebase; then it needs approval again."))
                .with("differences", shapes(moved.differences())));
    }

    private static Conflict collides(List<Difference> collisions) {
        String rules = String.join(
                ", ", collisions.stream().map(each -> each.rule().value()).toList());
        return new Conflict(Problem.of(
                        CHOICE_NEEDED,
                        Sentence.of(
                                "Deze regels zijn ook door een ander veranderd: %s.",
                                "These rules were changed by somebody else too: %s.", rules),
                        Sentence.of(
                                "Kies in choices per regel DRAFT of PUBLISHED.",
                                "Choose DRAFT or PUBLISHED for each rule in choices."))
                .with("differences", shapes(collisions)));
    }

    private static List<DifferenceShape> shapes(List<Difference> differences) {
        return differences.stream().map(DifferenceShape::of).toList();
    }

    private static Unprocessable tooMany(Refusal.TooManyRules many) {
        return new Unprocessable(new Problem(
                TOO_MANY_RULES,
                Sentence.of(
                        "Het zouden %d regels worden; %d is het meeste.",
                        "There would be %d rules; %d is the most.", many.rules(), many.most()),
                "rules",
                Integer.toString(many.rules()),
                List.of(),
                Sentence.of("Haal eerst regels weg.", "Remove rules first.")));
    }

    /** Files are no rules: the problem of the first, and in {@code files} what is the matter with each. */
    static Unprocessable refused(RuleFilesRefusedException refused) {
        Map.Entry<String, RuleRefusedException> first =
                refused.files().entrySet().iterator().next();
        List<FileShape> files = refused.files().entrySet().stream()
                .map(file -> new FileShape(file.getKey(), file.getValue().issues()))
                .toList();
        return new Unprocessable(
                refused(first.getValue(), first.getKey()).problem().with("files", files));
    }

    /** What is the matter with a file. */
    record FileShape(String file, List<Issue> issues) {}

    /** A document is no rule: 422 with {@code path}, {@code value}, {@code allowed}, and every other issue. */
    static Unprocessable refused(RuleRefusedException refused, String place) {
        Issue first = refused.issues().getFirst();
        return new Unprocessable(new Problem(
                        RULE_REFUSED,
                        Sentence.of(
                                "%s, bij %s: %s",
                                "%s, at %s: %s",
                                place,
                                first.path().isEmpty() ? "/" : first.path(),
                                new Sentence(
                                        first.message().nl(), first.message().en())),
                        first.path(),
                        first.value(),
                        first.allowed(),
                        first.allowed().isEmpty()
                                ? Sentence.of(
                                        "Verbeter de regel en stuur hem opnieuw.",
                                        "Correct the rule and send it again.")
                                : Sentence.of(
                                        "Kies bijvoorbeeld: %s.",
                                        "Choose for example: %s.", String.join(", ", first.allowed())))
                .with("path", first.path())
                .with("issues", refused.issues()));
    }

    /** A rule under another id than its address. */
    static Unprocessable otherId(RuleId sent, RuleId address) {
        return new Unprocessable(new Problem(
                        RULE_REFUSED,
                        Sentence.of(
                                "De regel heet %s, het adres noemt %s.",
                                "The rule is called %s, the address says %s.", sent, address),
                        "/id",
                        sent.value(),
                        List.of(address.value()),
                        Sentence.of("Maak ze gelijk.", "Make them the same."))
                .with("path", "/id"));
    }

    /** Something stands between an approved draft and its publication. */
    static Conflict blocked(List<Obstacle> obstacles) {
        Obstacle first = obstacles.getFirst();
        return new Conflict(Problem.of(
                        BLOCKED,
                        first.sentence(),
                        Sentence.of(
                                "Verbeter het concept; wat nu gepubliceerd is, blijft gelden.",
                                "Correct the draft; what is published now stays in force."))
                .with("obstacles", obstacles.stream().map(ObstacleShape::of).toList()));
    }

    static Conflict changedMeanwhile(RuleId rule, String etag) {
        return new Conflict(new Problem(
                CHANGED_MEANWHILE,
                Sentence.of("Regel %s is niet meer zoals je hem las.", "Rule %s is no longer as you read it.", rule),
                "If-Match",
                null,
                etag.isEmpty() ? List.of() : List.of(etag),
                Sentence.of("Lees hem opnieuw en stuur de nieuwe ETag mee.", "Read it again and send the new ETag.")));
    }

    static Conflict versionNeeded(RuleId rule) {
        return Conflict.because(
                VERSION_NEEDED,
                Sentence.of("Regel %s staat er al.", "Rule %s stands there already.", rule),
                Sentence.of("Stuur de ETag van de regel mee als If-Match.", "Send the ETag of the rule as If-Match."));
    }
}
