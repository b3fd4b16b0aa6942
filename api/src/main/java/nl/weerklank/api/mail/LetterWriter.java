package nl.weerklank.api.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.suggestion.Answer;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.offer.Kind;

/**
 * Writes a mail about suggestions in one language, as plain text and as simple HTML that holds the same: no picture, nothing
 * from elsewhere, and nothing that tells whether it was opened. The subject names nobody and nothing.
 */
final class LetterWriter {

    private static final int REASONS = 3;

    private final Language language;
    private final Links links;
    private final List<Part> parts = new ArrayList<>();

    /** The link that does this to this suggestion. */
    @FunctionalInterface
    interface Links {
        URI link(MailAct act, UUID suggestion);
    }

    private LetterWriter(Language language, Links links) {
        this.language = language;
        this.links = links;
    }

    /** A piece of the mail, in both its forms. */
    private sealed interface Part {

        record Paragraph(String text) implements Part {}

        record Heading(String text) implements Part {}

        record Points(List<String> texts) implements Part {}

        record Link(String text, URI to) implements Part {}
    }

    /**
     * A mail with these suggestions.
     *
     * @param suggestions at least one, in this language
     */
    static Letter write(List<Answer.Offered> suggestions, Language language, Links links) {
        return new LetterWriter(language, links).write(suggestions);
    }

    private Letter write(List<Answer.Offered> suggestions) {
        paragraph(Words.GREETING);
        suggestions.forEach(this::suggestion);
        paragraph(Words.FOR_ALL);
        UUID first = UUID.fromString(suggestions.getFirst().suggestionId());
        URI stop = links.link(MailAct.STOP, first);
        link(Words.TOO_MUCH, links.link(MailAct.TOO_MUCH, first));
        link(Words.STOP, stop);
        return new Letter(Words.SUBJECT.in(language), text(), html(), stop);
    }

    private void suggestion(Answer.Offered offered) {
        parts.add(new Part.Heading(offered.title() == null ? Words.UNTITLED.in(language) : offered.title()));
        paragraph(Words.kind(offered.kind(), offered.effortMinutes()));
        if (offered.whatsInItForYou() != null) {
            parts.add(new Part.Paragraph(offered.whatsInItForYou()));
        }
        List<String> reasons = offered.reasons().stream()
                .limit(REASONS)
                .map(Answer.Reason::text)
                .toList();
        if (!reasons.isEmpty()) {
            paragraph(Words.WHY);
            parts.add(new Part.Points(reasons));
        }
        if (offered.kind() == Kind.SHARE && !offered.angles().isEmpty()) {
            paragraph(Words.ANGLES);
            parts.add(new Part.Points(offered.angles()));
        }
        if (offered.disclosure().text() != null) {
            parts.add(new Part.Paragraph(offered.disclosure().text()));
        }
        if (offered.url() != null && offered.kind() != Kind.TALK) { // R13
            link(Words.OPEN, URI.create(offered.url()));
        }
        UUID id = UUID.fromString(offered.suggestionId());
        link(Words.NOT_NOW, links.link(MailAct.NOT_NOW, id));
        link(Words.NOT_FOR_ME, links.link(MailAct.NOT_FOR_ME, id));
    }

    private void paragraph(Sentence sentence) {
        parts.add(new Part.Paragraph(sentence.in(language)));
    }

    private void link(Sentence sentence, URI to) {
        parts.add(new Part.Link(sentence.in(language), to));
    }

    private String text() {
        return joined(part -> switch (part) {
            case Part.Paragraph paragraph -> paragraph.text() + "\n\n";
            case Part.Heading heading -> "== " + heading.text() + " ==\n\n";
            case Part.Points points ->
                points.texts().stream().map(each -> "- " + each + "\n").reduce("", String::concat) + "\n";
            case Part.Link link -> link.text() + ":\n" + link.to() + "\n\n";
        });
    }

    private String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head><body>
                %s</body></html>
                """.formatted(language.code(), Html.text(Words.SUBJECT.in(language)), joined(part -> switch (part) {
            case Part.Paragraph paragraph -> "<p>" + Html.text(paragraph.text()) + "</p>\n";
            case Part.Heading heading -> "<h2>" + Html.text(heading.text()) + "</h2>\n";
            case Part.Points points ->
                points.texts().stream()
                                .map(each -> "<li>" + Html.text(each) + "</li>")
                                .reduce("<ul>", String::concat)
                        + "</ul>\n";
            case Part.Link link ->
                "<p><a href=\"" + Html.text(link.to().toString()) + "\">" + Html.text(link.text()) + "</a></p>\n";
        }));
    }

    private String joined(Function<Part, String> form) {
        return parts.stream().map(form).reduce("", String::concat);
    }
}
