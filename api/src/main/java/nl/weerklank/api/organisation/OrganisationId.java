package nl.weerklank.api.organisation;

import java.util.regex.Pattern;

/**
 * An organisation that Weerklank works for.
 *
 * @param id the internal key
 * @param code what tokens and folders call it
 */
public record OrganisationId(long id, String code) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,200}");

    public OrganisationId {
        if (id <= 0) {
            throw new IllegalArgumentException("organisation id is %d, expected a positive number".formatted(id));
        }
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "organisation code is '%s', expected 1 to 200 of A-Z a-z 0-9 . _ : -".formatted(code));
        }
    }
}
