package nl.weerklank.rules.language;

/** A number in a rule: written out, or the value of one of its parameters. */
public sealed interface Amount {

    /** Written out. */
    record Fixed(int value) implements Amount {}

    /** The value of this parameter. */
    record Param(String name) implements Amount {}
}
