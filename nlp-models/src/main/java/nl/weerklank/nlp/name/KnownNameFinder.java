package nl.weerklank.nlp.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.KnownNames;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;

/** Names that the organisation gave, wherever they are written with a capital; of names that begin alike the longest. */
final class KnownNameFinder {

    private final Map<List<String>, EntityType> names = new HashMap<>();
    private final int longest;

    KnownNameFinder(KnownNames known) {
        add(known.organisations(), EntityType.ORGANISATION);
        add(known.people(), EntityType.PERSON);
        this.longest = names.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    private void add(Set<String> written, EntityType kind) {
        written.forEach(name -> names.put(List.of(name.toLowerCase(Locale.ROOT).split(" ")), kind));
    }

    List<EntityMention> find(Document document) {
        List<EntityMention> mentions = new ArrayList<>();
        for (Sentence sentence : names.isEmpty() ? List.<Sentence>of() : document.sentences()) {
            List<Token> tokens = sentence.tokens();
            int at = 0;
            while (at < tokens.size()) {
                int length = lengthAt(tokens, at);
                if (length > 0) {
                    List<Token> name = tokens.subList(at, at + length);
                    mentions.add(Mentions.of(names.getOrDefault(lower(name), EntityType.PERSON), name));
                }
                at += Math.max(1, length);
            }
        }
        return mentions;
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
