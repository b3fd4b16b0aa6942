package nl.weerklank.api.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails to the organisation's mail server (SMTP). Nothing of a mail is logged, its address least of all. */
@ApplicationScoped
class SmtpPost implements Post {

    private static final Logger log = LoggerFactory.getLogger(SmtpPost.class);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PERMANENT = 500;
    private static final int MOST_CAUSES = 20;
    private static final List<Class<? extends Exception>> NEVER_REACHED =
            List.of(ConnectException.class, UnknownHostException.class, NoRouteToHostException.class);

    private final ReactiveMailer mailer;
    private final MailSettings settings;

    SmtpPost(ReactiveMailer mailer, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public Handed hand(Letter letter, String to) {
        try {
            mailer.send(mail(letter, to)).await().atMost(PATIENCE);
            return Handed.SENT;
        } catch (RuntimeException failed) {
            return whatBecame(failed);
        }
    }

    private Mail mail(Letter letter, String to) {
        return Mail.withText(to, letter.subject(), letter.text())
                .setHtml(letter.html())
                .setFrom(settings.from())
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<" + letter.stop() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /** The server's own word is certain, and so is a server that was never reached; of anything else nobody knows. */
    private static Handed whatBecame(RuntimeException failed) {
        List<Throwable> causes = causes(failed);
        Optional<SMTPException> answer = causes.stream()
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .findFirst();
        if (answer.isPresent()) {
            int code = answer.get().getReplyCode();
            log.warn("the mail server did not take a mail: code={}", code);
            return code >= PERMANENT ? Handed.REFUSED : Handed.NOT_NOW;
        }
        String what = causes.getLast().getClass().getSimpleName();
        if (causes.stream().anyMatch(SmtpPost::isBeforeAnythingWasSaid)) {
            log.warn("the mail server is not reached: {}", what);
            return Handed.NOT_NOW;
        }
        log.warn("it is not known whether a mail was taken: {}", what);
        return Handed.UNKNOWN;
    }

    private static boolean isBeforeAnythingWasSaid(Throwable cause) {
        return NEVER_REACHED.stream().anyMatch(type -> type.isInstance(cause));
    }

    private static List<Throwable> causes(Throwable failed) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failed; cause != null && causes.size() < MOST_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
