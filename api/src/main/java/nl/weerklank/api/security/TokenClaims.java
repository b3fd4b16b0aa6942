package nl.weerklank.api.security;

/**
 * Where a token says who somebody is.
 *
 * @param subject their name, unique within the organisation and theirs for good: what they did is kept under it, and nobody
 *     approves what they made themselves
 * @param organisation code of the organisation
 * @param employee id of the employee they are, if any
 */
record TokenClaims(String subject, String organisation, String employee) {

    static final TokenClaims LOCAL = new TokenClaims("sub", Caller.ORGANISATION, Caller.EMPLOYEE_ID);
}
