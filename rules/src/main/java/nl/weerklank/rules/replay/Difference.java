package nl.weerklank.rules.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place where two records differ.
 *
 * @param path a JSON pointer, such as {@code /verdicts/3/score}
 * @param recorded what the record says there; null when it has nothing
 * @param replayed what deciding again gives; null when it gives nothing
 */
public record Difference(
        String path, @Nullable JsonNode recorded, @Nullable JsonNode replayed) {

    /** Where two trees differ, in order of path, at most so many. */
    public static List<Difference> between(JsonNode recorded, JsonNode replayed, int most) {
        List<Difference> found = new ArrayList<>();
        collect("", recorded, replayed, most, found);
        return List.copyOf(found);
    }

    private static void collect(
            String path, @Nullable JsonNode recorded, @Nullable JsonNode replayed, int most, List<Difference> found) {
        if (found.size() >= most || (recorded != null && recorded.equals(replayed))) {
            return;
        }
        if (recorded != null && replayed != null && recorded.isObject() && replayed.isObject()) {
            names(recorded, replayed)
                    .forEach(name ->
                            collect(path + "/" + escaped(name), recorded.get(name), replayed.get(name), most, found));
        } else if (recorded != null && replayed != null && recorded.isArray() && replayed.isArray()) {
            for (int i = 0; i < Math.max(recorded.size(), replayed.size()); i++) {
                collect(path + "/" + i, recorded.get(i), replayed.get(i), most, found);
            }
        } else {
            found.add(new Difference(path, recorded, replayed));
        }
    }

    private static TreeSet<String> names(JsonNode recorded, JsonNode replayed) {
        TreeSet<String> names = new TreeSet<>();
        for (Iterator<String> each = recorded.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        for (Iterator<String> each = replayed.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
