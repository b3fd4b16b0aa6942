package nl.weerklank.api.idempotency;

/**
 * An answer as it is kept: repeated, it is the same to the byte.
 *
 * @param status the HTTP status
 * @param body JSON in UTF-8, empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from the table to the caller, never compared
public record Answer(int status, byte[] body) {}
