package nl.weerklank.engine.candidate;

/**
 * How many colleagues read, shared or did an item; only numbers, never who.
 *
 * @param kindred colleagues who took it up, of those who took up at least {@value #IN_COMMON} of the same items as this
 *     person
 * @param allKindred how many such colleagues there are
 * @param lately colleagues who took it up in the last 24 hours
 */
public record Readers(int kindred, int allKindred, int lately) {

    /** So many items make two people kindred readers. */
    public static final int IN_COMMON = 3;
}
