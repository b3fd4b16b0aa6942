package nl.weerklank.nlp.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.nlp.text.Token;

/** Names as spans of text: made from words, and laid over each other. */
public final class Mentions {

    private Mentions() {}

    /** The words of one name, with a space where there is one between them. */
    static EntityMention of(EntityType type, List<Token> words) {
        StringBuilder text = new StringBuilder(words.getFirst().written());
        for (int i = 1; i < words.size(); i++) {
            text.append(words.get(i).begin() > words.get(i - 1).end() ? " " : "")
                    .append(words.get(i).written());
        }
        return new EntityMention(
                type, text.toString(), words.getFirst().begin(), words.getLast().end());
    }

    /** Words of one kind in a row are one name. */
    public static List<EntityMention> of(List<Token> words, List<Optional<EntityType>> kinds) {
        List<EntityMention> mentions = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= words.size(); end++) {
            if (end == words.size() || !kinds.get(end).equals(kinds.get(begin))) {
                List<Token> name = words.subList(begin, end);
                kinds.get(begin).ifPresent(kind -> mentions.add(of(kind, name)));
                begin = end;
            }
        }
        return mentions;
    }

    /** All of the first and, of each list after it, what touches nothing that is there already; in order of appearance. */
    @SafeVarargs
    public static List<EntityMention> together(List<EntityMention>... byPrecedence) {
        List<EntityMention> together = new ArrayList<>();
        for (List<EntityMention> mentions : byPrecedence) {
            List<EntityMention> fresh = mentions.stream()
                    .filter(mention -> together.stream().noneMatch(other -> touch(mention, other)))
                    .toList();
            together.addAll(fresh);
        }
        together.sort(Comparator.comparingInt(EntityMention::begin));
        return together;
    }

    private static boolean touch(EntityMention one, EntityMention other) {
        return one.begin() < other.end() && other.begin() < one.end();
    }
}
