package nl.weerklank.engine.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.CloseColleagues;
import nl.weerklank.engine.candidate.ItemFinder;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.candidate.Shortlist;
import nl.weerklank.engine.candidate.Shortlist.Lane;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.ContentItem.Subject;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;

/** Finds candidates by looking at every item: slow, plain, and without words of the person's story. */
public final class InMemoryCandidateGenerator implements CandidateGenerator, ItemFinder {

    private static final Set<ContentState> OFFERED = EnumSet.of(ContentState.SUGGESTABLE, ContentState.IN_REVIEW);

    private final InMemoryCatalogue catalogue;
    private final Supplier<Taxonomy> taxonomy;
    private final CloseColleagues colleagues;

    /** Looks in this catalogue. */
    public InMemoryCandidateGenerator(
            InMemoryCatalogue catalogue, Supplier<Taxonomy> taxonomy, CloseColleagues colleagues) {
        this.catalogue = catalogue;
        this.taxonomy = taxonomy;
        this.colleagues = colleagues;
    }

    @Override
    public String visible() {
        return catalogue.state();
    }

    @Override
    public List<Candidate> generate(
            EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("candidate limit is %d, expected 1 or more".formatted(limit));
        }
        Comparator<Scored> bestFirst = Comparator.comparingInt(Scored::score)
                .reversed()
                .thenComparing(scored -> scored.item().id());
        List<Scored> best = catalogue.all().stream()
                .filter(item -> mayBeOffered(item, profile, now))
                .map(item -> new Scored(item, score(item, profile, now)))
                .sorted(bestFirst)
                .toList();

        List<Scored> picked = Shortlist.of(best, lanes(best, profile, limit), limit).stream()
                .sorted(bestFirst)
                .toList();

        List<Candidate> candidates = new ArrayList<>();
        for (Scored scored : picked) {
            int relative = Math.round(1000f * scored.score() / picked.getFirst().score());
            candidates.add(new Candidate(scored.item(), candidates.size() + 1, relative));
        }
        return candidates;
    }

    @Override
    public Retrieved lookFor(ContentId id, EmployeeProfile profile, List<TakenUp> before, Instant now, int limit) {
        boolean found = generate(profile, before, Channel.PULL, now, limit).stream()
                .anyMatch(candidate -> candidate.content().id().equals(id));
        if (found) {
            return Retrieved.FOUND;
        }
        ContentItem item = catalogue.itemsOf(List.of(id)).get(id);
        return item == null || item.availability().withdrawn() ? Retrieved.NOT_INDEXED : missing(item, profile, now);
    }

    private Retrieved missing(ContentItem item, EmployeeProfile profile, Instant now) {
        Set<Language> languages = profile.employee().languages();
        if (item.tagging() == null || item.themes().isEmpty()) {
            return Retrieved.UNTAGGED;
        }
        if (item.confidentiality() == Confidentiality.CONFIDENTIAL) {
            return Retrieved.CONFIDENTIAL;
        }
        if (codes(item).flatMap(code -> taxonomy.get().theme(code).stream()).noneMatch(theme -> theme.audience()
                .reaches(profile.employee().unit()))) {
            return Retrieved.NOT_FOR_UNIT;
        }
        if (!languages.isEmpty() && !languages.contains(item.language())) {
            return Retrieved.LANGUAGE;
        }
        if (codes(item).anyMatch(profile.preferences().mutedThemes()::contains)) {
            return Retrieved.MUTED_THEME;
        }
        if (item.availability().embargoedAt(now)) {
            return Retrieved.NOT_AVAILABLE_YET;
        }
        if (item.availability().expiredAt(now)) {
            return Retrieved.EXPIRED;
        }
        return codes(item).anyMatch(code -> weight(code, profile) > 0)
                ? Retrieved.RANKED_BELOW
                : Retrieved.NO_SHARED_THEME;
    }

    /** Whether nothing about the item itself keeps it from this person now. */
    public boolean mayBeOffered(ContentItem item, EmployeeProfile profile, Instant now) {
        return OFFERED.contains(item.stateAt(now, taxonomy.get()))
                && item.confidentiality() != Confidentiality.CONFIDENTIAL
                && (profile.employee().languages().isEmpty()
                        || profile.employee().languages().contains(item.language()))
                && codes(item).noneMatch(profile.preferences().mutedThemes()::contains)
                && codes(item)
                        .flatMap(code -> taxonomy.get().theme(code).stream())
                        .anyMatch(theme ->
                                theme.audience().reaches(profile.employee().unit()));
    }

    private List<Lane<Scored>> lanes(List<Scored> best, EmployeeProfile profile, int limit) {
        int kept = limit * 2 / 5;
        List<ThemeCode> asked = Stream.concat(
                        profile.preferences().interests().stream(), profile.preferences().expertise().stream())
                .distinct()
                .sorted()
                .toList();
        List<Lane<Scored>> lanes = new ArrayList<>();
        lanes.add(new Lane<>(
                best.stream()
                        .filter(scored -> scored.item().source().kind() == Source.Kind.EXTERNAL)
                        .toList(),
                kept));
        for (ThemeCode theme : asked) {
            lanes.add(new Lane<>(
                    best.stream()
                            .filter(scored -> codes(scored.item()).anyMatch(theme::equals))
                            .toList(),
                    kept / asked.size()));
        }
        return lanes;
    }

    private int score(ContentItem item, EmployeeProfile profile, Instant now) {
        int score = newness(item, now);
        for (ThemeTag theme : item.themes()) {
            score += theme.score() * weight(theme.code(), profile) / 1000;
        }
        return people(item).anyMatch(colleagues.of(profile.employee())::contains) ? score + 500 : score;
    }

    private static int newness(ContentItem item, Instant now) {
        double days = Duration.between(item.availability().publishedAt(), now).toSeconds() / 86_400.0;
        int newness = (int) Math.round(2000 * 30 / (30 + days));
        return item.evergreen() ? Math.max(newness, 1000) : newness;
    }

    private int weight(ThemeCode code, EmployeeProfile profile) {
        int weight = 0;
        weight += profile.preferences().interests().contains(code) ? 1000 : 0;
        weight += profile.preferences().expertise().contains(code) ? 800 : 0;
        weight += profile.storyThemes().stream()
                .filter(theme -> theme.code().equals(code))
                .mapToInt(theme -> theme.score() * 6 / 10)
                .sum();
        weight += taxonomy.get()
                        .theme(code)
                        .filter(theme ->
                                theme.audience().names(profile.employee().unit()))
                        .isPresent()
                ? 400
                : 0;
        return weight;
    }

    private static Stream<EmployeeId> people(ContentItem item) {
        return Stream.concat(
                Stream.ofNullable(item.author()),
                item.about().stream()
                        .filter(subject -> subject.agreedAt() != null)
                        .map(Subject::employee));
    }

    private static Stream<ThemeCode> codes(ContentItem item) {
        return item.themes().stream().map(ThemeTag::code);
    }

    private record Scored(ContentItem item, int score) {}
}
