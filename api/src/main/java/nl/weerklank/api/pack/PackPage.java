package nl.weerklank.api.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.api.pack.PackInput.AccessLine;
import nl.weerklank.api.pack.PackInput.FactLine;
import nl.weerklank.api.pack.PackInput.MeasureLine;
import nl.weerklank.api.pack.PackInput.ModelLine;
import nl.weerklank.api.pack.PackInput.Named;
import nl.weerklank.api.pack.PackInput.RetentionLine;
import nl.weerklank.api.pack.PackInput.RuleLine;
import nl.weerklank.api.pack.PackInput.StatementLine;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.Language;
import org.jspecify.annotations.Nullable;

/** A pack as a page that people read and print, in one language. The same pack gives the same page. */
final class PackPage {

    private static final List<String> PARTS = List.of(
            "changes",
            "facts",
            "rules",
            "access",
            "retention",
            "bounds",
            "models",
            "impact",
            "ai-act",
            "rights",
            "works-council",
            "claims",
            "made");

    private static final String STYLE = style();
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Pack pack;
    private final PackInput input;
    private final Moments moments;
    private final Language language;
    private final Xhtml page = new Xhtml();

    private PackPage(Pack pack, Moments moments, Language language) {
        this.pack = pack;
        this.input = pack.input();
        this.moments = moments;
        this.language = language;
    }

    static String of(Pack pack, Moments moments, Language language) {
        return new PackPage(pack, moments, language).write();
    }

    private String write() {
        Map<String, Sentence> made =
                Map.of("organisation", Sentence.same(input.organisation()), "at", moments.say(pack.at()));
        page.begin(language.code(), say("title", made), say("description"), STYLE)
                .heading(1, say("title", made))
                .note(say("not-advice"));
        front();
        changes();
        facts();
        rules();
        access();
        retention();
        bounds();
        models();
        impact();
        statements("ai-act");
        statements("rights");
        statements("works-council");
        claims();
        made();
        return page.end();
    }

    private void front() {
        page.pairs(List.of(
                pair("front.organisation", input.organisation()),
                pair("front.at", said(moments.say(pack.at()))),
                pair("front.by", pack.by()),
                pair("front.rules", input.ruleSet().revision()),
                pair("front.hash", pack.hash())));
        page.contents(
                say("contents"),
                PARTS.stream().map(part -> List.of(part, say("part." + part))).toList());
    }

    private List<String> pair(String key, String value) {
        return List.of(say(key), value);
    }

    private void changes() {
        begin("changes");
        Pack.Before before = pack.before();
        if (before == null) {
            page.paragraph(say("changes.first"));
            return;
        }
        page.paragraph(say("changes.since", Map.of("at", moments.say(before.at()))));
        Difference difference = pack.difference();
        if (difference.changes().isEmpty()) {
            page.paragraph(say("changes.none"));
            return;
        }
        warnings(difference.warnings());
        table(
                "changes.table",
                List.of("changes.line", "changes.what"),
                List.of(40, 60),
                difference.changes().stream()
                        .map(change -> List.of(
                                List.of(say("section." + change.section()), said(change.name())), whatChanged(change)))
                        .toList());
    }

    private void warnings(List<Warning> warnings) {
        page.heading(3, say("warnings"));
        if (warnings.isEmpty()) {
            page.paragraph(say("warnings.none"));
            return;
        }
        page.note(say("warnings.note"));
        page.list(warnings.stream().map(warning -> said(warning.text())).toList());
    }

    private List<String> whatChanged(Change change) {
        return change.fields().isEmpty()
                ? List.of(say("change." + change.kind()))
                : change.fields().stream()
                        .map(field -> say(
                                "change.field",
                                Map.of(
                                        "field", field.name(),
                                        "before", orNothing(field.before()),
                                        "after", orNothing(field.after()))))
                        .toList();
    }

    private static Sentence orNothing(@Nullable Sentence value) {
        return value == null || value.nl().isBlank() ? PackWords.say("nothing") : value;
    }

    private void facts() {
        begin("facts");
        page.paragraph(say("facts.intro"));
        List<FactLine> personal =
                input.facts().stream().filter(FactLine::personal).toList();
        page.heading(3, say("facts.personal"));
        grouped(personal, fact -> fact.basis().words())
                .forEach((basis, facts) -> table(
                        "facts.table",
                        Map.of("basis", basis),
                        List.of("facts.name", "facts.source", "facts.purpose"),
                        List.of(40, 30, 30),
                        facts.stream()
                                .map(fact -> row(fact.name(), fact.source(), fact.purpose()))
                                .toList()));
        page.heading(3, say("facts.other")).paragraph(say("facts.other.intro"));
        page.list(input.facts().stream()
                .filter(fact -> !fact.personal())
                .map(fact -> said(fact.name()))
                .toList());
    }

    private static Sentence words(Object value) {
        return value instanceof Named named ? named.words() : (Sentence) value;
    }

    private List<List<String>> row(Object... cells) {
        return Stream.of(cells).map(cell -> List.of(said(words(cell)))).toList();
    }

    private void rules() {
        begin("rules");
        boolean shipped = input.ruleSet().by().equals("weerklank");
        page.paragraph(say(
                shipped ? "rules.shipped" : "rules.published",
                Map.of(
                        "revision", Sentence.same(input.ruleSet().revision()),
                        "at", moments.say(input.ruleSet().at()),
                        "by", Sentence.same(input.ruleSet().by()),
                        "approved",
                                Sentence.same(String.join(", ", input.ruleSet().approvedBy())))));
        grouped(input.rules(), rule -> rule.area().words()).forEach((area, rules) -> {
            page.heading(3, said(area));
            table(
                    "rules.table",
                    Map.of("area", area),
                    List.of("rules.name", "rules.sentence", "rules.reads"),
                    List.of(22, 48, 30),
                    rules.stream().map(this::rule).toList());
        });
    }

    private List<List<String>> rule(RuleLine rule) {
        List<String> name = new ArrayList<>(List.of(
                said(rule.name()),
                say("rules.owner", Map.of("owner", rule.owner().words()))));
        if (!rule.enabled()) {
            name.add(say("rules.off"));
        }
        List<String> sentences = Stream.concat(Stream.of(rule.sentence()), rule.remarks().stream())
                .map(this::said)
                .toList();
        return List.of(name, sentences, List.of(listed(rule.personalFacts())));
    }

    private String listed(List<Named> names) {
        return names.isEmpty()
                ? say("rules.nothing")
                : names.stream().map(name -> said(name.words())).collect(Collectors.joining(", "));
    }

    private void access() {
        begin("access");
        page.paragraph(say("access.intro"));
        grouped(input.access(), line -> line.role().words()).forEach((role, lines) -> {
            page.heading(3, said(role))
                    .paragraph(say("role." + lines.getFirst().role().code() + ".does"));
            table(
                    "access.table",
                    Map.of("role", role),
                    List.of("access.subject", "access.about", "access.reads", "access.changes"),
                    List.of(46, 22, 16, 16),
                    lines.stream().map(line -> access(line, role)).toList());
        });
    }

    /** The name of a line begins with the role, which stands above the table. */
    private List<List<String>> access(AccessLine line, Sentence role) {
        Sentence subject = new Sentence(
                line.name().nl().substring(role.nl().length() + 2),
                line.name().en().substring(role.en().length() + 2));
        return row(subject, line.about(), line.reads(), line.changes());
    }

    private void retention() {
        begin("retention");
        page.paragraph(say("retention.intro"));
        table(
                "retention.table",
                List.of("retention.name", "retention.kept", "retention.then", "retention.purpose"),
                List.of(26, 22, 26, 26),
                input.retention().stream()
                        .map((RetentionLine line) -> row(line.name(), line.kept(), line.then(), line.purpose()))
                        .toList());
    }

    private void bounds() {
        begin("bounds");
        page.paragraph(say("bounds.intro"));
        table(
                "bounds.table",
                List.of("bounds.name", "bounds.value"),
                List.of(80, 20),
                input.bounds().stream()
                        .map(bound -> row(bound.name(), Sentence.same(Integer.toString(bound.value()))))
                        .toList());
    }

    private void models() {
        begin("models");
        page.paragraph(say("models.intro"));
        table(
                "models.table",
                List.of("models.name", "models.licence", "models.figures"),
                List.of(32, 38, 30),
                input.models().stream().map(this::model).toList());
    }

    private List<List<String>> model(ModelLine model) {
        return List.of(
                List.of(said(model.name()), model.id()),
                List.of(model.licence(), "SHA-256 " + model.sha256()),
                model.figures().isEmpty() ? List.of(say("models.unmeasured")) : model.figures());
    }

    private void impact() {
        begin("impact");
        page.paragraph(say("impact.intro"));
        stated("description");
        stated("necessity");
        page.heading(3, say("impact.risks")).paragraph(say("impact.risks.intro"));
        Map<String, List<MeasureLine>> measures =
                input.measures().stream().collect(Collectors.groupingBy(MeasureLine::risk));
        of("risk").forEach(risk -> {
            page.heading(4, said(risk.name())).paragraph(said(risk.text()));
            table(
                    "impact.measures",
                    Map.of("risk", risk.name()),
                    List.of("impact.measure", "impact.enforced"),
                    List.of(70, 30),
                    measures.getOrDefault(risk.id(), List.of()).stream()
                            .map(measure -> List.of(
                                    List.of(said(measure.name())), List.of(String.join(", ", measure.enforcedBy()))))
                            .toList());
        });
        stated("remaining");
    }

    private void stated(String part) {
        of(part).forEach(statement -> page.heading(3, said(statement.name())).paragraph(said(statement.text())));
    }

    private void statements(String part) {
        begin(part);
        stated(part);
    }

    private List<StatementLine> of(String part) {
        return input.statements().stream()
                .filter(statement -> statement.part().equals(part))
                .toList();
    }

    private void claims() {
        begin("claims");
        page.paragraph(say("claims.intro"));
        table(
                "claims.table",
                List.of("claims.claim", "claims.source", "claims.status"),
                List.of(34, 30, 36),
                input.claims().stream()
                        .map(claim -> List.of(
                                List.of(said(claim.claim())),
                                List.of(said(claim.source())),
                                List.of(
                                        say("status." + claim.status(), Map.of("since", date(claim))),
                                        said(claim.note()))))
                        .toList());
    }

    private static Sentence date(Claim claim) {
        return new Sentence(DUTCH.format(claim.since()), ENGLISH.format(claim.since()));
    }

    private void made() {
        begin("made");
        page.paragraph(say("made.text", Map.of("hash", Sentence.same(pack.hash()))));
    }

    private void begin(String part) {
        page.heading(2, part, say("part." + part));
    }

    private void table(String caption, List<String> heads, List<Integer> widths, List<List<List<String>>> rows) {
        table(caption, Map.of(), heads, widths, rows);
    }

    private void table(
            String caption,
            Map<String, Sentence> values,
            List<String> heads,
            List<Integer> widths,
            List<List<List<String>>> rows) {
        page.table(say(caption, values), widths, heads.stream().map(this::say).toList(), rows);
    }

    private static <T> Map<Sentence, List<T>> grouped(List<T> lines, Function<T, Sentence> by) {
        return lines.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private String say(String key) {
        return said(PackWords.say(key));
    }

    private String say(String key, Map<String, Sentence> values) {
        return said(PackWords.say(key, values));
    }

    private String said(Sentence sentence) {
        return sentence.in(language);
    }

    private static String style() {
        try (InputStream in = PackPage.class.getResourceAsStream("pack.css")) {
            if (in == null) {
                throw new IllegalStateException("pack.css is not packaged with the service");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
