package nl.weerklank.api.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.tagging.StoredTexts.StoredText;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Teacher;
import nl.weerklank.engine.tag.Teacher.Lesson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first half of a re-tag: learns from the stored items, in the background. Whoever learns holds a lease, so when that
 * service dies another one starts over.
 */
@ApplicationScoped
class Lecture {

    private static final Logger log = LoggerFactory.getLogger(Lecture.class);

    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final int PAGE = 100;

    /** About so many items tell how common a seed is; of a larger catalogue one in so many is read. */
    private static final int ENOUGH = 4_000;

    private final Retags retags;
    private final StoredTexts texts;
    private final Teacher teacher;
    private final Themes themes;
    private final OrganisationTransaction transaction;

    Lecture(Retags retags, StoredTexts texts, Teacher teacher, Themes themes, OrganisationTransaction transaction) {
        this.retags = retags;
        this.texts = texts;
        this.teacher = teacher;
        this.themes = themes;
        this.transaction = transaction;
    }

    /** Learns for the re-tag that waits for it, and lets the items wait for their tags; false when there is none. */
    boolean give(OrganisationId organisation) {
        Optional<UUID> retag = transaction.in(organisation, () -> retags.leaseLearning(LEASE));
        retag.ifPresent(id -> {
            Optional<Lessons> taught = teach(organisation, id);
            transaction.run(organisation, () -> keep(id, taught));
        });
        return retag.isPresent();
    }

    /** What cannot be learned leaves the lessons as they are: the items are tagged by those. */
    private Optional<Lessons> teach(OrganisationId organisation, UUID retag) {
        try {
            Taxonomy taxonomy = transaction.in(organisation, themes::current);
            return Optional.of(teacher.teach("taught", taxonomy, content(organisation)));
        } catch (RuntimeException e) {
            log.error("nothing was learned: organisation={} retag={}", organisation, retag, e);
            return Optional.empty();
        }
    }

    private void keep(UUID retag, Optional<Lessons> taught) {
        if (retags.isLearning(retag)) {
            taught.ifPresent(themes::learn);
            retags.beginTagging(retag);
        }
    }

    private Stream<Lesson> content(OrganisationId organisation) {
        int oneIn = 1 + transaction.in(organisation, texts::count) / ENOUGH;
        return Stream.iterate(
                        page(organisation, 0, oneIn),
                        page -> !page.isEmpty(),
                        page -> page(organisation, page.getLast().key(), oneIn))
                .flatMap(List::stream)
                .map(text -> new Lesson(text.language(), text.title(), text.text(), text.editors()));
    }

    private List<StoredText> page(OrganisationId organisation, long after, int oneIn) {
        return transaction.in(organisation, () -> texts.some(after, PAGE, oneIn));
    }
}
