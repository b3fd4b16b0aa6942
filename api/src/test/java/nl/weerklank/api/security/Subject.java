package nl.weerklank.api.security;

/** Whom a sample is asked about. */
record Subject(String employee, String decision, String suggestion) {

    /** For a call that must be refused before anybody looks. */
    static Subject nobody() {
        return new Subject("nobody", "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000");
    }

    String in(String text) {
        return text.replace("{employee}", employee)
                .replace("{decision}", decision)
                .replace("{suggestion}", suggestion);
    }
}
