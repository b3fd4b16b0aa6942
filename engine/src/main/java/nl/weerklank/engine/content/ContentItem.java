package nl.weerklank.engine.content;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import org.jspecify.annotations.Nullable;

/**
 * One revision of something that could be shared, read or talked about. Its text is not here: deciding needs what the
 * tagger said of it.
 *
 * @param revision counts from 1
 * @param url null when there is nothing to link to
 * @param words length of title and text
 * @param confidentiality as its sender says; {@link #confidentialityThatHolds} is what counts
 * @param editorThemes set by an editor; they win over the tagger's
 * @param tagging null until tagged
 * @param answeredFor what somebody took responsibility for in this very text (G11, R25)
 */
public record ContentItem(
        ContentId id,
        int revision,
        Language language,
        @Nullable String url,
        String title,
        int words,
        Source source,
        @Nullable EmployeeId author,
        ContentClass contentClass,
        Purpose purpose,
        Confidentiality confidentiality,
        boolean evergreen,
        Availability availability,
        List<ThemeCode> editorThemes,
        List<Subject> about,
        @Nullable Tagging tagging,
        Set<Concern> answeredFor) {

    private static final int EDITOR_SCORE = 1000;

    public ContentItem {
        if (revision < 1) {
            throw new IllegalArgumentException("content revision is %d, expected 1 or more".formatted(revision));
        }
        editorThemes = List.copyOf(editorThemes);
        about = List.copyOf(about);
        answeredFor = Set.copyOf(answeredFor);
    }

    /**
     * An employee the item is about.
     *
     * @param agreedAt when that person agreed; null when they did not
     */
    public record Subject(EmployeeId employee, @Nullable Instant agreedAt) {}

    /** The themes that count, best first: the editor's when set, else the tagger's. */
    public List<ThemeTag> themes() {
        if (!editorThemes.isEmpty()) {
            return editorThemes.stream().map(this::asEditorTag).toList();
        }
        return tagging == null ? List.of() : tagging.themes();
    }

    /** How confidential it is: as its sender says, and never public while something in its text keeps it inside (G11). */
    public Confidentiality confidentialityThatHolds() {
        return confidentiality == Confidentiality.PUBLIC && isKeptInside() ? Confidentiality.INTERNAL : confidentiality;
    }

    private boolean isKeptInside() {
        for (Concern concern : openConcerns()) {
            if (concern.keepsInside()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What stands in it that nobody took responsibility for, in the order of the concerns. Ways to reach somebody in what
     * others published are no concern.
     */
    public SortedSet<Concern> openConcerns() {
        SortedSet<Concern> open = new TreeSet<>();
        if (tagging != null) {
            tagging.findings().forEach(finding -> open.add(Concern.of(finding.kind())));
        }
        if (isAboutSomebodyWhoDidNotAgree() || namesSomebodyWhoDidNotAgree()) {
            open.add(Concern.COLLEAGUE);
        }
        if (source.kind() == Source.Kind.EXTERNAL) {
            open.removeIf(Concern::isContactData);
        }
        open.removeAll(answeredFor);
        return open;
    }

    /** What in it waits until somebody takes responsibility: the open concerns without those that only lower it. */
    public SortedSet<Concern> waitsFor() {
        SortedSet<Concern> waits = openConcerns();
        waits.removeIf(concern -> !concern.waits());
        return waits;
    }

    /** The same item after somebody took responsibility for these too. */
    public ContentItem answeredFor(Set<Concern> more) {
        Set<Concern> all = new TreeSet<>(answeredFor);
        all.addAll(more);
        return new ContentItem(
                id,
                revision,
                language,
                url,
                title,
                words,
                source,
                author,
                contentClass,
                purpose,
                confidentiality,
                evergreen,
                availability,
                editorThemes,
                about,
                tagging,
                all);
    }

    /** Whether it is said to be about an employee who did not agree, and nobody took responsibility for that. */
    public boolean lacksAgreement() {
        return isAboutSomebodyWhoDidNotAgree() && !answeredFor.contains(Concern.COLLEAGUE);
    }

    private boolean isAboutSomebodyWhoDidNotAgree() {
        for (Subject subject : about) {
            if (subject.agreedAt() == null) {
                return true;
            }
        }
        return false;
    }

    private boolean namesSomebodyWhoDidNotAgree() {
        if (tagging != null) {
            for (EntityMention mention : tagging.entities()) {
                if (namesWithoutAgreement(mention)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether this names an employee, and nobody of that name made the item or agreed. */
    public boolean namesWithoutAgreement(EntityMention mention) {
        return !mention.employees().isEmpty() && mention.employees().stream().noneMatch(this::isInItWillingly);
    }

    private boolean isInItWillingly(String employee) {
        return (author != null && author.value().equals(employee))
                || about.stream()
                        .anyMatch(subject -> subject.agreedAt() != null
                                && subject.employee().value().equals(employee));
    }

    /** Where the item stands at this instant, the gravest state first. */
    public ContentState stateAt(Instant instant, Taxonomy taxonomy) {
        if (availability.withdrawn()) {
            return ContentState.WITHDRAWN;
        }
        if (availability.expiredAt(instant)) {
            return ContentState.EXPIRED;
        }
        if (tagging == null) {
            return ContentState.TAGGING;
        }
        if (!reachesSomebody(taxonomy)) {
            return ContentState.QUARANTINED;
        }
        if (availability.embargoedAt(instant)) {
            return ContentState.EMBARGOED;
        }
        return waitsFor().isEmpty() ? ContentState.SUGGESTABLE : ContentState.IN_REVIEW;
    }

    private boolean reachesSomebody(Taxonomy taxonomy) {
        for (ThemeTag tag : themes()) {
            if (taxonomy.theme(tag.code())
                    .filter(theme -> theme.audience().reachesSomebody())
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private ThemeTag asEditorTag(ThemeCode code) {
        List<String> evidence = tagging == null
                ? List.of()
                : tagging.themes().stream()
                        .filter(tag -> tag.code().equals(code))
                        .flatMap(tag -> tag.evidence().stream())
                        .toList();
        return new ThemeTag(code, EDITOR_SCORE, evidence);
    }
}
