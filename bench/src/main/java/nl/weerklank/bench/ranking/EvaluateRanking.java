package nl.weerklank.bench.ranking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;

/**
 * Measures how well suggestions are matched, prints the tables and writes them to a page; {@code ./weerklank evaluate
 * ranking} runs it.
 *
 * <p>Arguments: the folder with the data, the page to write, and the commit that is measured.
 */
public final class EvaluateRanking {

    private static final long SEED = 7;

    private EvaluateRanking() {}

    /** Ends with 1 when there is nothing to measure with. */
    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Deskdrop data = Deskdrop.in(Path.of(arguments[0]).resolve("deskdrop"));
            String page = measured(data, arguments[2]);
            Files.writeString(Path.of(arguments[1]), page);
            out.print(page);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String measured(Deskdrop data, String commit) {
        Taxonomy taxonomy = Library.taxonomy();
        Map<Integer, Tagging> taggings = Library.tagged(data.articles(), taxonomy);
        RankingPage page = new RankingPage();
        try (Library equallyNew = Library.of(data.articles(), taggings, taxonomy, article -> StaticCases.PUBLISHED);
                Library inTheirTime = Library.of(data.articles(), taggings, taxonomy, Deskdrop.Article::firstSeen)) {
            Policies policies = Policies.all();
            StaticCases cases = new StaticCases(data, equallyNew);
            page.head(commit, data.articles().size(), cases.cases());
            Map<String, Recall> suggested = oneAmongAHundred(page, cases, policies);

            TimedCases.Result timed = TimedCases.run(data, inTheirTime, policies, SEED);
            atTheMoment(page, timed);

            page.scales(suggested, timed.suggested());
            page.rules(suggested, timed.suggested());
            page.foot(data.articles().size(), cases.retrieved());
        }
        return page.text();
    }

    private static Map<String, Recall> oneAmongAHundred(RankingPage page, StaticCases cases, Policies policies) {
        Map<String, Recall> suggested = cases.suggested(policies);
        page.row("by chance", cases.random());
        page.row("words like those of what they read (TF-IDF)", cases.likeWords());
        page.row("what most people read", cases.popular());
        namedRows(page, suggested);
        page.row("**Weerklank as shipped**, with the profile of somebody else", cases.swapped(SEED));
        return suggested;
    }

    private static void atTheMoment(RankingPage page, TimedCases.Result timed) {
        page.timed(timed.random().cases());
        page.row("by chance", timed.random());
        page.row("read by most in the last 24 hours", timed.mostRead());
        page.row("newest first", timed.newest());
        namedRows(page, timed.suggested());
    }

    private static void namedRows(RankingPage page, Map<String, Recall> suggested) {
        Policies.TOLD_FIRST.forEach(
                name -> page.row("**Weerklank** " + name, Objects.requireNonNull(suggested.get(name))));
    }
}
