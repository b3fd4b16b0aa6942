package nl.weerklank.bench.ranking;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.weerklank.bench.Folder;
import nl.weerklank.bench.ranking.Deskdrop.Article;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.content.Availability;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.index.ContentIndex;
import nl.weerklank.engine.index.LuceneCandidateGenerator;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;
import nl.weerklank.nlp.taxonomy.TaxonomyJson;

/** The articles as items, tagged by the tagger that ships and in an index on disk, to be closed. */
final class Library implements Closeable {

    /** What an editor says of an item that waits in quarantine for want of a theme. */
    private static final ThemeCode VARIOUS = new ThemeCode("various");

    private final Map<Integer, ContentItem> items = new HashMap<>();
    private final Taxonomy taxonomy;
    private final Path folder;
    private final ContentIndex index;

    private Library(Path folder, Taxonomy taxonomy) {
        this.folder = folder;
        this.taxonomy = taxonomy;
        this.index = ContentIndex.open(folder, InstantSource.fixed(Instant.EPOCH));
    }

    /** Articles with what the tagger that ships says of them: it takes a minute. */
    static Map<Integer, Tagging> tagged(Collection<Article> articles, Taxonomy taxonomy) {
        CoreNlpTagger tagger = new CoreNlpTagger();
        Map<Integer, Tagging> taggings = new HashMap<>();
        articles.parallelStream().forEach(article -> {
            Tagging tagging = tagger.tag(
                    Optional.of(languageOf(article)), article.title(), article.text(), taxonomy, Lessons.NONE);
            synchronized (taggings) {
                taggings.put(article.id(), tagging);
            }
        });
        return taggings;
    }

    /**
     * Puts articles into an index.
     *
     * @param publishedAt when each counts as published
     */
    static Library of(
            List<Article> articles,
            Map<Integer, Tagging> taggings,
            Taxonomy taxonomy,
            Function<Article, Instant> publishedAt) {
        try {
            Library library = new Library(Files.createTempDirectory("weerklank-ranking"), taxonomy);
            for (Article article : articles) {
                ContentItem item =
                        item(article, Objects.requireNonNull(taggings.get(article.id())), publishedAt.apply(article));
                library.items.put(article.id(), item);
                library.index.put(item, article.text());
            }
            library.index.commit("1");
            library.index.refresh("1");
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The themes of this measurement, in English and, as the product reads it, "another language". */
    static Taxonomy taxonomy() {
        try (InputStream in = Library.class.getResourceAsStream("taxonomy.json")) {
            if (in == null) {
                throw new IllegalStateException("the taxonomy of the measurement is not on the class path");
            }
            return TaxonomyJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Language languageOf(Article article) {
        return article.language().equals("en") ? Language.EN : Language.UND;
    }

    /** Items are from outside, and as good as equal in all that the data does not tell. */
    private static ContentItem item(Article article, Tagging tagging, Instant publishedAt) {
        return new ContentItem(
                idOf(article.id()),
                1,
                languageOf(article),
                null,
                article.title(),
                article.text().split("\\s+").length,
                new Source(Source.Kind.EXTERNAL, site(article.url())),
                person(article.author()),
                ContentClass.NEWS,
                Purpose.KNOWLEDGE,
                Confidentiality.PUBLIC,
                false,
                new Availability(publishedAt, publishedAt, null, null, false),
                tagging.themes().isEmpty() ? List.of(VARIOUS) : List.of(),
                List.of(),
                tagging,
                Set.of());
    }

    private static String site(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("unknown");
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }

    static ContentId idOf(int article) {
        return new ContentId("a-%04d".formatted(article));
    }

    static EmployeeId person(int number) {
        return new EmployeeId("e-" + number);
    }

    ContentItem item(int article) {
        ContentItem item = items.get(article);
        if (item == null) {
            throw new IllegalArgumentException("there is no article %d".formatted(article));
        }
        return item;
    }

    /** What somebody teaches who likes, marks or comments on this article. */
    Optional<Learnt.Answer> taught(int article, Instant at) {
        return item(article).themes().stream()
                .findFirst()
                .map(theme -> new Learnt.Answer(theme.code(), Outcome.DONE, at));
    }

    Taxonomy themes() {
        return taxonomy;
    }

    int size() {
        return items.size();
    }

    CandidateGenerator generator() {
        return new LuceneCandidateGenerator(
                index, InMemoryCatalogue.of(items.values()), () -> taxonomy, employee -> Set.of());
    }

    @Override
    public void close() {
        index.close();
        Folder.delete(folder);
    }
}
