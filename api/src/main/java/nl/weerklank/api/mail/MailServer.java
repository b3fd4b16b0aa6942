package nl.weerklank.api.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisation's mail server (SMTP), and how it is spoken to. */
@ApplicationScoped
class MailServer {

    /** Longer silence than this is a broken line. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How the conversation is kept secret. */
    enum Security {
        /** It begins in the open and must become secret before anything of a mail is said. */
        STARTTLS,
        /** It is secret from the first byte. */
        TLS,
        /** It is not: for a server on this machine only. */
        NONE
    }

    private final String host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Security security;

    MailServer(
            @ConfigProperty(name = "weerklank.mail.server.host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "weerklank.mail.server.port", defaultValue = "587") int port,
            @ConfigProperty(name = "weerklank.mail.server.user") Optional<String> user,
            @ConfigProperty(name = "weerklank.mail.server.password") Optional<String> password,
            @ConfigProperty(name = "weerklank.mail.server.security", defaultValue = "STARTTLS") Security security) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.security = security;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    /** Who signs in; empty when the server asks for nobody. */
    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    /**
     * A session of mails in this sender's name.
     *
     * @param address of the sender; ids of mails end in its domain and not in the name of this machine
     */
    Session session(String address) {
        String patience = Long.toString(PATIENCE.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.from", address);
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        return Session.getInstance(properties);
    }
}
