package nl.weerklank.nlp.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.KnownNames;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/**
 * Names that the organisation gave, wherever they are written with a capital; of names that begin alike the longest. A person
 * with one word for a name is not looked for: that word may mean anything. Thread-safe.
 */
final class KnownNameFinder {

    private final Map<List<String>, Known> names = new HashMap<>();
    private final int longest;

    KnownNameFinder(KnownNames known) {
        known.organisations().forEach(name -> add(name, EntityType.ORGANISATION, Set.of()));
        known.people().forEach((name, employees) -> {
            if (name.indexOf(' ') > 0) {
                add(name, EntityType.PERSON, employees);
            }
        });
        this.longest = names.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** What a name stands for; two people may be called the same but for capitals. */
    private record Known(EntityType type, SortedSet<String> employees) {}

    private static final Known NOBODY = new Known(EntityType.PERSON, Collections.emptySortedSet());

    private void add(String name, EntityType type, Collection<String> employees) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" "));
        names.computeIfAbsent(words, fresh -> new Known(type, new TreeSet<>()))
                .employees()
                .addAll(employees);
    }

    List<EntityMention> find(Document document) {
        List<EntityMention> mentions = new ArrayList<>();
        for (Sentence sentence : names.isEmpty() ? List.<Sentence>of() : document.sentences()) {
            List<Token> tokens = sentence.tokens();
            int at = 0;
            while (at < tokens.size()) {
                int length = lengthAt(tokens, at);
                if (length > 0) {
                    mentions.add(mention(tokens.subList(at, at + length)));
                }
                at += Math.max(1, length);
            }
        }
        return mentions;
    }

    private EntityMention mention(List<Token> words) {
        Known known = names.getOrDefault(lower(words), NOBODY);
        EntityMention named = Mentions.of(known.type(), words);
        return new EntityMention(known.type(), named.text(), named.begin(), named.end(), known.employees());
    }

    /** How many tokens from here are a name; 0 when none are. */
    private int lengthAt(List<Token> tokens, int at) {
        for (int length = Math.min(longest, tokens.size() - at); length > 0; length--) {
            List<Token> words = tokens.subList(at, at + length);
            if (names.containsKey(lower(words)) && words.stream().anyMatch(Token::isCapitalised)) {
                return length;
            }
        }
        return 0;
    }

    private static List<String> lower(List<Token> tokens) {
        return tokens.stream().map(Token::lower).toList();
    }
}
