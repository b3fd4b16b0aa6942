package nl.weerklank.bench.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The interactions of a company with the articles that its people shared inside; of the articles, those with a text.
 *
 * @param train what each person took up, known to the ranking
 * @param cases what is to be found
 * @param events what happened first, in the order of time
 */
record Deskdrop(List<Article> articles, List<Taken> train, List<Case> cases, List<Event> events) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** From this strength on somebody did more than look twice: the logarithm (base 2) of 1 and 3 points. */
    private static final double ACTED = 2;

    /**
     * An article.
     *
     * @param author number of the person who shared it
     * @param language as the data has it, such as "en"; empty when it has none
     * @param firstSeen when it was first looked at
     */
    record Article(int id, int author, String language, String url, String title, String text, Instant firstSeen) {}

    /** A person took up an article. */
    record Taken(int person, int article, double strength) {

        boolean acted() {
            return strength >= ACTED;
        }
    }

    /** An article that a person took up, among others that they never touched. */
    record Case(int person, int right, List<Integer> wrong) {

        /** All of them, in an order that does not tell. */
        List<Integer> articles() {
            List<Integer> all = new ArrayList<>(wrong);
            all.add(right);
            all.sort(Comparator.naturalOrder());
            return all;
        }
    }

    /** A person looked at an article, or liked, bookmarked, commented on or followed it. */
    record Event(Instant at, int person, int article, boolean acted) {}

    /**
     * Reads the folder.
     *
     * @throws IllegalArgumentException when something is not there
     */
    static Deskdrop in(Path folder) {
        List<Article> articles = lines(folder.resolve("items.jsonl.gz")).stream()
                .map(Deskdrop::json)
                .filter(item -> item.has("text"))
                .map(Deskdrop::article)
                .toList();
        List<Integer> known = articles.stream().map(Article::id).toList();
        return new Deskdrop(
                articles,
                rows(folder.resolve("random_text.train.csv.gz")).stream()
                        .map(row -> new Taken(number(row[0]), number(row[1]), Double.parseDouble(row[2])))
                        .toList(),
                lines(folder.resolve("random_text.cases.jsonl.gz")).stream()
                        .map(Deskdrop::json)
                        .map(Deskdrop::asCase)
                        .toList(),
                rows(folder.resolve("interactions-early.csv.gz")).stream()
                        .map(row -> new Event(
                                Instant.ofEpochSecond(Long.parseLong(row[0])),
                                number(row[2]),
                                number(row[3]),
                                !row[1].equals("V")))
                        .filter(event -> known.contains(event.article()))
                        .sorted(Comparator.comparing(Event::at))
                        .toList());
    }

    private static Article article(JsonNode item) {
        return new Article(
                item.get("i").asInt(),
                item.get("author").asInt(),
                Optional.ofNullable(text(item.get("lang"))).orElse(""),
                item.get("url").asText(),
                item.get("title").asText(),
                item.get("text").asText(),
                Instant.ofEpochSecond(item.get("firstSeen").asLong()));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }

    private static Case asCase(JsonNode line) {
        List<Integer> wrong = new ArrayList<>();
        line.get("neg").forEach(id -> wrong.add(id.asInt()));
        return new Case(line.get("u").asInt(), line.get("pos").asInt(), wrong);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> rows(Path file) {
        return lines(file).stream().skip(1).map(line -> line.split(",")).toList();
    }

    private static List<String> lines(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("There is no readable file %s.".formatted(file));
        }
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
