package nl.weerklank.api.content;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an item looks over HTTP, for the description of the interface; it is read and written field by field. */
@Schema(name = "ContentItem")
record ItemShape(
        @Schema(description = "1 to 200 of A-Z a-z 0-9 . _ : -") @Nullable
        String id,

        @Schema(description = "nl or en; told from the text when missing") @Nullable
        String language,

        @Schema(description = "http or https") @Nullable String url,

        @Schema(required = true, maxLength = SentItemReader.TITLE)
        String title,

        @Schema(required = true, maxLength = SentItemReader.TEXT, description = "plain text")
        String text,

        @Schema(required = true) SourceShape source,
        @Nullable PersonShape author,
        @Schema(name = "class", required = true) ContentClass contentClass,
        @Schema(required = true) Purpose purpose,
        @Schema(required = true) Confidentiality confidentiality,
        @Schema(defaultValue = "false") @Nullable Boolean evergreen,
        @Schema(required = true) Instant publishedAt,
        @Nullable Instant insideSince,
        @Nullable Instant availableFrom,
        @Nullable Instant expiresAt,

        @Schema(description = "set by an editor; they win over the tagger's") @Nullable
        List<String> themes,

        @Nullable List<SubjectShape> about,
        @Schema(readOnly = true) @Nullable ContentState state,
        @Schema(readOnly = true) @Nullable ReasonShape stateReason,
        @Schema(readOnly = true) @Nullable Integer revision,
        @Schema(readOnly = true) @Nullable Instant recordedAt,

        @Schema(readOnly = true, type = SchemaType.OBJECT) @Nullable
        Object tagging) {

    /** Where it comes from. */
    @Schema(name = "ContentSource")
    record SourceShape(Source.Kind kind, String name) {}

    /** Who made it. */
    @Schema(name = "ContentAuthor")
    record PersonShape(String employeeId) {}

    /** Whom it is about. */
    @Schema(name = "ContentSubject")
    record SubjectShape(String employeeId, @Nullable Instant agreedAt) {}

    /** Why it is not suggested. */
    @Schema(name = "ContentStateReason")
    record ReasonShape(String code, String text) {}

    /** A page of items, without their texts. */
    @Schema(name = "ContentList")
    record ListShape(List<ItemShape> items, @Nullable String nextCursor) {}
}
