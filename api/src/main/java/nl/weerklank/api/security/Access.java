package nl.weerklank.api.security;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a role may do with an operation; the widest first. */
public enum Access {
    /** For whatever the organisation has. */
    ALLOW("allow"),
    /** For any one person, and recorded as done on that person's behalf. */
    ON_BEHALF("on-behalf"),
    /** Only with what belongs to the caller as an employee. */
    OWN("own"),
    /** Not at all. */
    DENY("deny");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    /** As it stands in the table. */
    public String word() {
        return word;
    }

    /** The access that this word of the table means. */
    public static Access of(String word) {
        return Arrays.stream(values())
                .filter(access -> access.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" in roles.csv, expected one of %s"
                        .formatted(
                                word, Arrays.stream(values()).map(Access::word).collect(Collectors.joining(", ")))));
    }
}
