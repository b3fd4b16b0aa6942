package nl.weerklank.rules.simulate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.tag.Taxonomy;

/**
 * An organisation as it is now, without its people: where invented ones would work, what about, and with which content.
 *
 * @param units where people work; never empty
 * @param languages what they read; never empty
 * @param zone where it is
 */
public record World(
        CandidateGenerator generator,
        Taxonomy taxonomy,
        Programme programme,
        List<UnitPath> units,
        List<Language> languages,
        ZoneId zone,
        Instant now) {

    private static final UnitPath SOMEWHERE = new UnitPath("organisatie");

    public World {
        units = units.isEmpty() ? List.of(SOMEWHERE) : List.copyOf(units);
        languages = languages.isEmpty() ? List.of(Language.NL) : sorted(languages);
    }

    private static List<Language> sorted(Collection<Language> languages) {
        return List.copyOf(new TreeSet<>(languages));
    }
}
