package nl.weerklank.api.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one field. Of a list only what went and what came, or all of it when only the order changed; of a long text
 * only the part that changed. Of whom an item is by or about only that it changed.
 *
 * @param field where it stands, such as {@code names.nl}
 * @param of the name of the theme it belongs to; null for what belongs to the whole
 * @param before empty when there was nothing
 * @param after empty when nothing is left
 */
@Schema(name = "FieldChange")
record FieldChange(String field, @Nullable String of, List<String> before, List<String> after) {

    FieldChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The same, within the theme of this name. */
    FieldChange of(String name) {
        return new FieldChange(field, name, before, after);
    }
}
