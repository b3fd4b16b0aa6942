package nl.weerklank.engine.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.engine.Language;

/** Reads words as they are written; a plural in -en or -s is filed under its singular. */
final class AsWritten implements WordReader {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    @Override
    public ReadText read(Optional<Language> declared, String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            String key = lower.replaceFirst("(?<=.{3})(en|s)$", "");
            words.add(new Word(lower, key, new HashSet<>(List.of(lower, key)), word.start(), word.end()));
        }
        return new ReadText(declared.orElse(Language.NL), words);
    }
}
