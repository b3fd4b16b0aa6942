package nl.weerklank.api.mail;

import java.time.Instant;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.engine.Language;

/**
 * A link in a mail, as it was signed: it names a suggestion, and nobody.
 *
 * @param language of the mail it stands in
 * @param until it holds before this moment
 */
record MailLink(OrganisationId organisation, MailAct act, Language language, UUID suggestion, Instant until) {}
