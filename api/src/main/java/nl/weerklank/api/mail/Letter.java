package nl.weerklank.api.mail;

import java.net.URI;

/**
 * A mail, ready to go.
 *
 * @param stop the link that ends all mail at once (RFC 8058)
 */
record Letter(String subject, String text, String html, URI stop) {}
