package nl.weerklank.api.security;

/** Whom a sample is asked about. */
record Subject(String employee, String decision, String suggestion, String retag) {

    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** For a call that must be refused before anybody looks. */
    static Subject nobody() {
        return new Subject("nobody", NONE, NONE, NONE);
    }

    String in(String text) {
        return text.replace("{employee}", employee)
                .replace("{decision}", decision)
                .replace("{suggestion}", suggestion)
                .replace("{retag}", retag);
    }
}
