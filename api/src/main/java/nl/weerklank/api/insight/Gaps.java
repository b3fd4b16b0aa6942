package nl.weerklank.api.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.weerklank.api.content.ContentStock.OfTheme;
import nl.weerklank.api.insight.Overview.Gap;
import nl.weerklank.api.insight.Overview.ThemeStock;
import nl.weerklank.engine.tag.ThemeCode;

/**
 * Tells what is lacking (R06, R12).
 *
 * @param externalTarget how much should come from outside, in thousandths
 * @param languages that people here read
 */
record Gaps(int externalTarget, List<String> languages) {

    /** So many suggestions somebody gets who told what they care for. */
    private static final int ENOUGH = 3;

    Gaps {
        languages = List.copyOf(languages);
    }

    /** What there is of this theme, and what is not. */
    ThemeStock of(ThemeCode theme, Collection<OfTheme> stock) {
        List<OfTheme> own =
                stock.stream().filter(part -> part.theme().equals(theme)).toList();
        long items = own.stream().mapToLong(OfTheme::items).sum();
        long external = own.stream().mapToLong(OfTheme::external).sum();
        if (items == 0) {
            return new ThemeStock(theme.value(), 0, 0, List.of(Gap.NOTHING), List.of());
        }
        List<String> missing = languages.stream()
                .filter(language -> own.stream().noneMatch(part -> language.equals(part.language())))
                .toList();
        List<Gap> gaps = new ArrayList<>();
        if (items < ENOUGH) {
            gaps.add(Gap.FEW);
        }
        if (external * 1000 < externalTarget * items) {
            gaps.add(Gap.LITTLE_FROM_OUTSIDE);
        }
        if (!missing.isEmpty()) {
            gaps.add(Gap.LANGUAGE);
        }
        return new ThemeStock(theme.value(), items, external, gaps, missing);
    }
}
