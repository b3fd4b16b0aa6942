package nl.weerklank.bench.ranking;

import java.util.Map;
import java.util.Objects;

/** The page of figures, as it is printed and kept. */
final class RankingPage {

    private static final String HEAD = """
            # How well suggestions are matched

            Written by `./weerklank evaluate ranking` for commit `%s`. The suggester itself decides, with its index, its
            rules as they ship and a ledger in memory, on what the people of a company read of the articles that their
            colleagues shared (DeskDrop: %d articles with a text, English and Portuguese). The articles are tagged by the
            tagger that ships, on themes made for this measurement; those without a theme got "various" from an editor. A
            person's interests, expertise and story follow from what they took up before and from nothing else; a view
            counts as seen, a like, bookmark or comment as done. Each theme is meant for the whole company, so that no
            item is withheld for want of a match.

            ## One among a hundred

            One article that a person took up must stand out from a hundred that they never touched, all equally new. %d
            cases; a figure of one run is ±.006.

            | order | recall@5 | recall@10 |
            |---|---|---|
            """;

    private static final String TIMED = """

            ## At the moment itself

            What somebody opened, among all articles of the thirty days before that they had not opened, with nothing
            known but what happened before that moment. %d moments. People opened what stood on top of a list by date,
            so "newest first" has an advantage here.

            | order | recall@1 | recall@3 | recall@5 |
            |---|---|---|---|
            """;

    private static final String SCALES = """

            ## How much newness counts

            In the policy that ships newness counts most: it is worth 1000 points at the moment itself and half of that
            after a day, and fit, expertise, goals and colleagues decide among what is about as new. Below stand the same
            cases with other numbers in the same rules, up to a policy that asks first whom an item fits, however old it
            is: as they are, and without what colleagues read.

            | numbers | @5 | @10 | at the moment @1 | @3 | @5 | without colleagues: @5 | @10 | at the moment @1 | @3 | @5 |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private static final String CHOICE = """

            Among a hundred equally new articles all of them do about the same. At the moment itself they differ: half of
            what these people opened is on none of the themes of what they took up before, so that whoever puts fit above
            news finds half as much of it. What is on none of a person's themes is never offered anyway, unless it is meant
            for their unit, is by a close colleague, or touches their expertise or story (R01).
            """;

    private static final String RULES = """

            ## What each rule of relevance does

            The change in recall when the rule is switched off: what it brings stands with a minus.

            | without | @5 | @10 | at the moment @1 | @3 | @5 |
            |---|---|---|---|---|---|
            """;

    private static final String FOOT = """

            A rule without a figure has nothing to speak about in these data, where nobody declared goals, followers or a
            team, nothing is the company's own, all articles are of one class, and none is old or shown before. It stays
            for what the requirement behind it asks, and the [scenarios](scenarios/README.md) show what each of them does.

            Retrieval hands 200 items to the rules. Of the %d articles here, whatever their age, those 200 hold the right
            one in %s of the cases.
            """;

    private final StringBuilder page = new StringBuilder();

    String text() {
        return page.toString();
    }

    void head(String commit, int articles, int cases) {
        page.append(HEAD.formatted(commit, articles, cases));
    }

    void timed(int cases) {
        page.append(TIMED.formatted(cases));
    }

    void row(String name, Recall recall) {
        page.append("| %s | %s |\n".formatted(name, recall.figures()));
    }

    /** A line for each choice of numbers, those that ship first. */
    void scales(Map<String, Recall> one, Map<String, Recall> timed) {
        page.append(SCALES);
        scale("**as shipped**", Policies.AS_SHIPPED, Policies.NO_COLLEAGUES, one, timed);
        for (Scales scale : Scales.values()) {
            scale(scale.words(), scale.words(), scale.alone(), one, timed);
        }
        page.append(CHOICE);
    }

    private void scale(String words, String policy, String alone, Map<String, Recall> one, Map<String, Recall> timed) {
        page.append("| %s | %s | %s | %s | %s |\n"
                .formatted(
                        words,
                        figures(policy, one),
                        figures(policy, timed),
                        figures(alone, one),
                        figures(alone, timed)));
    }

    private static String figures(String policy, Map<String, Recall> recalls) {
        return Objects.requireNonNull(recalls.get(policy)).figures();
    }

    /** A line for each rule that was switched off. */
    void rules(Map<String, Recall> one, Map<String, Recall> timed) {
        page.append(RULES);
        Recall shipped = one.getOrDefault(Policies.AS_SHIPPED, Recall.of());
        Recall shippedTimed = timed.getOrDefault(Policies.AS_SHIPPED, Recall.of());
        one.forEach((name, recall) -> {
            Recall atTheMoment = timed.get(name);
            if (name.contains(".") && atTheMoment != null) {
                page.append("| `%s` | %s | %s |\n"
                        .formatted(name, recall.figuresBeside(shipped), atTheMoment.figuresBeside(shippedTimed)));
            }
        });
    }

    void foot(int articles, Recall retrieved) {
        page.append(FOOT.formatted(articles, retrieved.figures()));
    }
}
