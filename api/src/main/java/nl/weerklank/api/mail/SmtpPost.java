package nl.weerklank.api.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails to the organisation's mail server (SMTP), each in a conversation of its own: a line that was kept open and
 * broke meanwhile would leave it unknown what was sent. Nothing of a mail is logged, its address least of all.
 */
@ApplicationScoped
class SmtpPost implements Post {

    private static final Logger log = LoggerFactory.getLogger(SmtpPost.class);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int AN_ANSWER = 100;
    private static final int PERMANENT = 500;

    private final MailServer server;
    private final MailSettings settings;
    private final Clock clock;

    SmtpPost(MailServer server, MailSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Handed hand(Letter letter, String to) {
        MimeMessage mail;
        Transport line;
        try {
            InternetAddress from = new InternetAddress(settings.from());
            Session session = server.session(from.getAddress());
            mail = mail(session, letter, from, new InternetAddress(to));
            line = session.getTransport("smtp");
            line.connect(
                    server.host(),
                    server.port(),
                    server.user().orElse(null),
                    server.password().orElse(null));
        } catch (MessagingException failed) {
            // nothing of the mail was said
            log.warn("the mail server is not reached: {}", innermost(failed));
            return Handed.NOT_NOW;
        }
        try {
            line.sendMessage(mail, mail.getAllRecipients());
            return Handed.SENT;
        } catch (MessagingException failed) {
            return whatBecame(failed);
        } finally {
            hangUp(line);
        }
    }

    private MimeMessage mail(Session session, Letter letter, InternetAddress from, InternetAddress to)
            throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(letter.subject(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        Multipart forms = new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html"));
        mail.setContent(forms);
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String text, String form) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, form);
        return part;
    }

    /** The server's own word is certain; of a line that broke nobody knows. */
    private static Handed whatBecame(MessagingException failed) {
        OptionalInt code = answer(failed);
        if (code.isPresent()) {
            log.warn("the mail server did not take a mail: code={}", code.getAsInt());
            return code.getAsInt() >= PERMANENT ? Handed.REFUSED : Handed.NOT_NOW;
        }
        log.warn("it is not known whether a mail was taken: {}", innermost(failed));
        return Handed.UNKNOWN;
    }

    /** The code that the server refused with (RFC 5321); empty when it said nothing. */
    private static OptionalInt answer(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            int code =
                    switch (cause) {
                        case SMTPAddressFailedException recipient -> recipient.getReturnCode();
                        case SMTPSenderFailedException sender -> sender.getReturnCode();
                        case SMTPSendFailedException mail -> mail.getReturnCode();
                        default -> -1;
                    };
            if (code >= AN_ANSWER) {
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }

    private static String innermost(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    private static void hangUp(Transport line) {
        try {
            line.close();
        } catch (MessagingException gone) {
            log.debug("the mail server hung up first");
        }
    }
}
