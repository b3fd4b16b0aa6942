package nl.weerklank.api.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.decision.PastDecisions;
import nl.weerklank.api.employee.Contacts;
import nl.weerklank.api.employee.Contacts.Contact;
import nl.weerklank.api.nudge.OwnSending;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.suggestion.Answer;
import nl.weerklank.api.suggestion.Telling;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Delivery;

/**
 * Brings one decision's pushes by mail, at most once: it is claimed, and said to be handed over, in a transaction that is
 * committed before the mail server hears of it. What is found handed over later is left alone, and counts as sent.
 */
@ApplicationScoped
class Postman {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int FIRST_WAIT_SECONDS = 5;
    private static final int MOST_ATTEMPTS = 20;

    private final OrganisationTransaction transaction;
    private final MailJobs jobs;
    private final OwnSending sending;
    private final Contacts contacts;
    private final PastDecisions decisions;
    private final Telling telling;
    private final MailLinks links;
    private final Post post;

    Postman(
            OrganisationTransaction transaction,
            MailJobs jobs,
            OwnSending sending,
            Contacts contacts,
            PastDecisions decisions,
            Telling telling,
            MailLinks links,
            Post post) {
        this.transaction = transaction;
        this.jobs = jobs;
        this.sending = sending;
        this.contacts = contacts;
        this.decisions = decisions;
        this.telling = telling;
        this.links = links;
        this.post = post;
    }

    /** A mail that was claimed. */
    private record Ready(Letter letter, Contact to, List<UUID> suggestions) {}

    /** Brings it, or leaves it for later. */
    void bring(OrganisationId organisation, MailJob job) {
        Optional<Ready> ready = transaction.in(organisation, () -> ready(organisation, job));
        if (ready.isEmpty()) {
            return;
        }
        Post.Handed handed = post.hand(ready.get().letter(), ready.get().to().email());
        transaction.run(organisation, () -> report(job, ready.get(), handed));
    }

    private Optional<Ready> ready(OrganisationId organisation, MailJob job) {
        if (job.handedOver() || job.attempts() > MOST_ATTEMPTS) {
            jobs.end(job);
            return Optional.empty();
        }
        if (!jobs.handOver(job)) {
            return Optional.empty();
        }
        Optional<Ready> ready = claimed(organisation, job);
        if (ready.isEmpty()) {
            jobs.end(job);
        }
        return ready;
    }

    private Optional<Ready> claimed(OrganisationId organisation, MailJob job) {
        DecisionRecord decision = decisions
                .find(job.decision())
                .flatMap(kept -> decisions.open(organisation, kept))
                .orElseThrow();
        List<UUID> pushes = decision.suggestions().stream()
                .filter(suggestion -> suggestion.delivery() == Delivery.PUSH)
                .map(suggestion -> UUID.fromString(suggestion.id()))
                .toList();
        Optional<Contact> contact = contacts.of(job.employee());
        if (contact.isEmpty()) {
            pushes.forEach(push -> sending.notSent(job.employee(), push));
            return Optional.empty();
        }
        List<UUID> claimed = claim(job.employee(), pushes);
        return claimed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Ready(letter(organisation, decision, contact.get(), claimed), contact.get(), claimed));
    }

    private List<UUID> claim(EmployeeId employee, List<UUID> pushes) {
        List<UUID> claimed = new ArrayList<>();
        for (UUID push : pushes) {
            if (sending.claim(employee, push).isPresent()) {
                claimed.add(push);
            }
        }
        return claimed;
    }

    private Letter letter(OrganisationId organisation, DecisionRecord decision, Contact to, List<UUID> claimed) {
        List<Answer.Offered> offered = telling.tell(decision, to.language()).suggestions().stream()
                .filter(each -> claimed.contains(UUID.fromString(each.suggestionId())))
                .toList();
        return LetterWriter.write(
                offered, to.language(), (act, push) -> links.link(organisation, act, to.language(), push));
    }

    /** The job is always locked before the person, as when it was claimed. */
    private void report(MailJob job, Ready ready, Post.Handed handed) {
        switch (handed) {
            case SENT -> {
                jobs.end(job);
                ready.suggestions().forEach(push -> sending.sent(job.employee(), push));
            }
            case REFUSED -> giveBack(job, ready);
            case NOT_NOW -> tryAgain(job, ready);
            case UNKNOWN -> jobs.end(job);
        }
    }

    /** Unless no further try fits before its time is over. */
    private void tryAgain(MailJob job, Ready ready) {
        Duration wait = waitAfter(job.attempts());
        if (jobs.now().plus(wait).isBefore(job.sendBefore())) {
            jobs.putBack(job, wait);
            ready.suggestions().forEach(push -> sending.putBack(job.employee(), push));
        } else {
            giveBack(job, ready);
        }
    }

    private void giveBack(MailJob job, Ready ready) {
        jobs.end(job);
        ready.suggestions().forEach(push -> sending.notSent(job.employee(), push));
    }

    private static Duration waitAfter(int attempts) {
        Duration doubled = Duration.ofSeconds((long) FIRST_WAIT_SECONDS << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
