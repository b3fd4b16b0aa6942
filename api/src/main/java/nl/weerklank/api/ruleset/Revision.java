package nl.weerklank.api.ruleset;

/**
 * The name of a published rule set: its number in the organisation and the beginning of its hash.
 *
 * @param name such as {@code rules-7-9f2c41ab77e0}
 */
record Revision(String name) {

    private static final int HASH_SHOWN = 12;

    static Revision of(long number, String hash) {
        return new Revision("rules-%d-%s".formatted(number, hash.substring(0, HASH_SHOWN)));
    }
}
