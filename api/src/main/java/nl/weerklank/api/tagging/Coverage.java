package nl.weerklank.api.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.tagging.CoverageShape.Example;
import nl.weerklank.api.tagging.CoverageShape.OfTheme;
import nl.weerklank.api.tagging.StoredTexts.StoredText;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import org.jspecify.annotations.Nullable;

/** Tries a draft of the themes on stored items, without changing any. */
@ApplicationScoped
class Coverage {

    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_EXAMPLES = 5;
    private static final Duration MOST_TIME = Duration.ofSeconds(10);

    private final StoredTexts texts;
    private final TextTagger tagger;
    private final Themes themes;
    private final OrganisationTransaction transaction;

    Coverage(StoredTexts texts, TextTagger tagger, Themes themes, OrganisationTransaction transaction) {
        this.texts = texts;
        this.tagger = tagger;
        this.themes = themes;
        this.transaction = transaction;
    }

    /** What is read once, before the work. */
    private record Sample(int items, List<StoredText> texts, Grounds grounds) {}

    /** An item with the themes it would get. */
    private record Tried(StoredText text, List<ThemeTag> would) {}

    /**
     * Measures a draft on at most a thousand items and for at most ten seconds. Themes that an editor gave an item stay, in
     * the draft as now.
     */
    CoverageShape of(OrganisationId organisation, Taxonomy draft) {
        Sample sample = transaction.in(organisation, () -> {
            int items = texts.count();
            Grounds now = themes.grounds();
            return new Sample(
                    items,
                    texts.some(0, MOST_ITEMS, 1 + items / MOST_ITEMS),
                    new Grounds(draft, now.lessons(), now.names()));
        });
        long end = System.nanoTime() + MOST_TIME.toNanos();
        List<Tried> tried = sample.texts().parallelStream()
                .map(text -> System.nanoTime() < end ? tryOut(text, sample.grounds()) : null)
                .filter(Objects::nonNull)
                .toList();
        return new CoverageShape(
                sample.items(),
                tried.size(),
                draft.themes().stream().map(theme -> of(theme.code(), tried)).toList());
    }

    private @Nullable Tried tryOut(StoredText text, Grounds grounds) {
        return text.editors().isEmpty()
                ? new Tried(text, tagger.themes(text.language(), text.title(), text.text(), grounds))
                : new Tried(
                        text,
                        text.editors().stream()
                                .map(code -> new ThemeTag(code, 1000, List.of()))
                                .toList());
    }

    private static OfTheme of(ThemeCode code, List<Tried> tried) {
        int have = (int)
                tried.stream().filter(one -> one.text().now().contains(code)).count();
        List<Example> examples = tried.stream()
                .flatMap(one -> examples(one, code))
                .sorted(Comparator.comparingInt(Example::score).reversed().thenComparing(Example::id))
                .toList();
        return new OfTheme(
                code.value(),
                examples.size(),
                have,
                examples.stream().limit(MOST_EXAMPLES).toList());
    }

    private static Stream<Example> examples(Tried tried, ThemeCode code) {
        return tried.would().stream()
                .filter(theme -> theme.code().equals(code))
                .map(theme -> new Example(tried.text().id(), tried.text().title(), theme.score(), theme.evidence()));
    }
}
