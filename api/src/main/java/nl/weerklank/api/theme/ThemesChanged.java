package nl.weerklank.api.theme;

/**
 * Told inside the transaction that changes the themes of an organisation: what was tagged must be tagged again.
 *
 * @param by who changed them
 */
public record ThemesChanged(String by) {}
