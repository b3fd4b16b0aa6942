package nl.weerklank.engine.content;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.employee.EmployeeId;
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
 * @param inReview someone must take responsibility before it is offered (G11)
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
        boolean inReview) {

    private static final int EDITOR_SCORE = 1000;

    public ContentItem {
        if (revision < 1) {
            throw new IllegalArgumentException("content revision is %d, expected 1 or more".formatted(revision));
        }
        editorThemes = List.copyOf(editorThemes);
        about = List.copyOf(about);
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
        boolean kept = tagging != null
                && tagging.findings().stream().anyMatch(found -> found.kind().keepsInside());
        return kept && confidentiality == Confidentiality.PUBLIC ? Confidentiality.INTERNAL : confidentiality;
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
        if (inReview) {
            return ContentState.IN_REVIEW;
        }
        if (!reachesSomebody(taxonomy)) {
            return ContentState.QUARANTINED;
        }
        return availability.embargoedAt(instant) ? ContentState.EMBARGOED : ContentState.SUGGESTABLE;
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
