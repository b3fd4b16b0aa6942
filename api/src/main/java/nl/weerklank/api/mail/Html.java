package nl.weerklank.api.mail;

/** Puts text into HTML as text. */
final class Html {

    private Html() {}

    /** The text with everything escaped that would mean something, in an element or an attribute. */
    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
