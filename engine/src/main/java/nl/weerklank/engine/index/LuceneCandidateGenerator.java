package nl.weerklank.engine.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.CloseColleagues;
import nl.weerklank.engine.candidate.ItemFinder;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.tag.Taxonomy;

/**
 * Finds candidates in a {@link ContentIndex}.
 *
 * <p>The index may be a refresh behind the catalogue: an item withdrawn a second ago can still come along, as it is now,
 * so that whoever decides stops it for a reason that can be told.
 */
public final class LuceneCandidateGenerator implements CandidateGenerator, ItemFinder {

    private static final int SMALL = 5_000;

    private final ContentIndex index;
    private final ContentCatalogue catalogue;
    private final Supplier<Taxonomy> taxonomy;
    private final CloseColleagues colleagues;
    private final int small;

    /**
     * Searches this index.
     *
     * @param taxonomy the themes as they are now: whom each is for
     */
    public LuceneCandidateGenerator(
            ContentIndex index, ContentCatalogue catalogue, Supplier<Taxonomy> taxonomy, CloseColleagues colleagues) {
        this(index, catalogue, taxonomy, colleagues, SMALL);
    }

    LuceneCandidateGenerator(
            ContentIndex index,
            ContentCatalogue catalogue,
            Supplier<Taxonomy> taxonomy,
            CloseColleagues colleagues,
            int small) {
        this.index = index;
        this.catalogue = catalogue;
        this.taxonomy = taxonomy;
        this.colleagues = colleagues;
        this.small = small;
    }

    @Override
    public List<Candidate> generate(
            EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit) {
        List<Hit> hits = hits(profile, before, now, limit);
        Map<ContentId, ContentItem> items =
                catalogue.itemsOf(hits.stream().map(Hit::id).toList());

        List<Candidate> candidates = new ArrayList<>();
        for (Hit hit : hits) {
            ContentItem item = items.get(hit.id());
            if (item != null) {
                candidates.add(new Candidate(item, candidates.size() + 1, hit.score(), hit.likeness()));
            }
        }
        return List.copyOf(candidates);
    }

    @Override
    public Retrieved lookFor(ContentId item, EmployeeProfile profile, List<TakenUp> before, Instant now, int limit) {
        boolean found = hits(profile, before, now, limit).stream()
                .anyMatch(hit -> hit.id().equals(item));
        if (found) {
            return catalogue.itemsOf(List.of(item)).isEmpty() ? Retrieved.NOT_INDEXED : Retrieved.FOUND;
        }
        Question question = question(profile, before, now);
        return index.search(searcher -> new Missing(searcher, question, item).cause());
    }

    @Override
    public String visible() {
        return index.visible();
    }

    /** What the index alone says. */
    List<Hit> hits(EmployeeProfile profile, List<TakenUp> before, Instant now, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("candidate limit is %d, expected 1 or more".formatted(limit));
        }
        Question question = question(profile, before, now);
        return index.search(
                searcher -> new Retrieval(searcher, question, Likeness.to(before, searcher), limit, small).hits());
    }

    private Question question(EmployeeProfile profile, List<TakenUp> before, Instant now) {
        return new Question(profile, taxonomy.get(), colleagues.of(profile.employee()), authorsOf(before), now);
    }

    private static Set<EmployeeId> authorsOf(List<TakenUp> before) {
        return before.stream()
                .limit(TakenUp.MOST)
                .map(TakenUp::author)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
