package nl.weerklank.nlp.form;

/**
 * How a form leads back to its lemma: "ge" off the front, letters off the end, other letters on.
 *
 * @param participle whether "ge" comes off the front
 * @param cut letters that come off the end
 */
record Edit(boolean participle, int cut, String add) {

    private static final String PREFIX = "ge";

    /** The edit that makes this lemma of this form; it keeps as much of the form as it can. */
    static Edit between(String form, String lemma) {
        boolean participle = form.startsWith(PREFIX) && !lemma.startsWith(PREFIX);
        String bare = participle ? form.substring(PREFIX.length()) : form;
        int same = 0;
        while (same < Math.min(bare.length(), lemma.length()) && bare.charAt(same) == lemma.charAt(same)) {
            same++;
        }
        return new Edit(participle, bare.length() - same, lemma.substring(same));
    }

    /** Whether the form is long enough, and starts as it must. */
    boolean fits(String form) {
        return form.length() > cut + (participle ? PREFIX.length() : 0) && (!participle || form.startsWith(PREFIX));
    }

    String apply(String form) {
        return form.substring(participle ? PREFIX.length() : 0, form.length() - cut) + add;
    }

    /** One field of a file: {@code g3en} or {@code 3en}. */
    String written() {
        return (participle ? "g" : "") + cut + add;
    }

    static Edit read(String written) {
        int start = written.startsWith("g") ? 1 : 0;
        int end = start;
        while (end < written.length() && Character.isDigit(written.charAt(end))) {
            end++;
        }
        return new Edit(start == 1, Integer.parseInt(written.substring(start, end)), written.substring(end));
    }
}
