package nl.weerklank.api.organisation;

/**
 * An organisation that Weerklank works for.
 *
 * @param id the internal key
 * @param code what tokens and folders call it
 */
public record OrganisationId(long id, String code) {

    public OrganisationId {
        if (id <= 0) {
            throw new IllegalArgumentException("organisation id is %d, expected a positive number".formatted(id));
        }
        if (!code.matches("[A-Za-z0-9._:-]{1,200}")) {
            throw new IllegalArgumentException(
                    "organisation code is '%s', expected 1 to 200 of A-Z a-z 0-9 . _ : -".formatted(code));
        }
    }
}
