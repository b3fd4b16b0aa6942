package nl.weerklank.api.employee;

/**
 * Who sets a field of a person's own part.
 *
 * @param by the person, or a platform on the person's behalf
 * @param actor the account that did it
 */
record Writer(By by, String actor) {

    /** In what quality. */
    enum By {
        PERSON,
        PLATFORM
    }
}
