package nl.weerklank.nlp.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.nlp.text.CleanText;

/**
 * Looks for contact data, numbers of accounts and citizens, marks of confidence, embargoes and duties, in Dutch and English at
 * once: a Dutch text may carry an English mark. Nothing hides behind mark-up or invisible characters. Thread-safe.
 */
public final class Guard {

    /** Surest first: what one of them takes, a later one does not take again. */
    private static final List<Detector> DETECTORS = List.of(
            new Emails(),
            new Ibans(),
            new CitizenServiceNumbers(),
            new Phones(),
            new Embargoes(),
            new Marks(Finding.Kind.CONFIDENTIAL, Marks.CONFIDENTIAL),
            new Marks(Finding.Kind.DUTY, Marks.DUTY));

    /** Everything found, in order of appearance; offsets count from the start of title + "\n" + text. */
    public List<Finding> find(String title, String text) {
        List<Finding> findings = new ArrayList<>(findIn(title, 0));
        findings.addAll(findIn(text, title.length() + 1));
        return findings;
    }

    private static List<Finding> findIn(String original, int offset) {
        CleanText clean = CleanText.of(original);
        return spans(clean.value()).stream()
                .map(span -> new Finding(
                        span.kind(),
                        offset + clean.origin(span.begin()),
                        offset + clean.originPast(span.end()),
                        span.until()))
                .toList();
    }

    private static List<Span> spans(String text) {
        List<Span> all = new ArrayList<>();
        for (Detector detector : DETECTORS) {
            all.addAll(detector.in(text));
        }
        all.sort(Comparator.comparingInt(Span::begin));
        List<Span> kept = new ArrayList<>();
        for (Span span : all) {
            if (kept.isEmpty() || !kept.getLast().overlaps(span)) {
                kept.add(span);
            } else if (isSurer(span, kept.getLast())) {
                kept.set(kept.size() - 1, span);
            }
        }
        return kept;
    }

    /** Kinds are ordered as the detectors are. */
    private static boolean isSurer(Span span, Span other) {
        return rank(span) < rank(other);
    }

    private static int rank(Span span) {
        return switch (span.kind()) {
            case EMAIL -> 0;
            case IBAN -> 1;
            case BSN -> 2;
            case PHONE -> 3;
            case EMBARGO -> 4;
            case CONFIDENTIAL -> 5;
            case DUTY -> 6;
        };
    }
}
