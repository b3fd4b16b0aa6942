package nl.weerklank.api.mail;

import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.Language;

/** The small pages behind the links: no script, no style, nothing from elsewhere. */
final class MailPage {

    private MailPage() {}

    /** Says one thing. */
    static String saying(Sentence sentence, Language language) {
        return page(language, "<p>" + Html.text(sentence.in(language)) + "</p>");
    }

    /** Asks whether to do it; the button sends it to the same address. */
    static String asking(MailLink link) {
        Language language = link.language();
        return page(
                language,
                "<p>%s</p>\n<form method=\"post\"><button type=\"submit\">%s</button></form>"
                        .formatted(
                                Html.text(Words.asks(link.act()).in(language)),
                                Html.text(Words.button(link.act()).in(language))));
    }

    private static String page(Language language, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="robots" content="noindex"><title>Weerklank</title></head>
                <body><main><h1>Weerklank</h1>
                %s
                </main></body></html>
                """.formatted(language == Language.NL ? "nl" : "en", body);
    }
}
