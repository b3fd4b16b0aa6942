package nl.weerklank.nlp.guard;

import java.util.List;
import java.util.regex.Pattern;
import nl.weerklank.engine.tag.Finding;

/** E-mail addresses as people write them; what RFC 5321 also allows, such as quoted names, is not looked for. */
final class Emails implements Detector {

    private static final Pattern ADDRESS = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@"
            + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}\\p{L}{2,24}+");

    @Override
    public List<Span> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(found -> new Span(Finding.Kind.EMAIL, found.start(), found.end()))
                .toList();
    }
}
