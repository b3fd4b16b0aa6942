package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.Readings;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.life.Difference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One rule in three versions, each with how it reads, as it is answered; a version without the rule is null. */
@Schema(name = "RuleDifference")
record DifferenceShape(
        String ruleId,
        boolean collides,
        @Schema(implementation = Object.class) @Nullable ObjectNode base,
        @Schema(implementation = Object.class) @Nullable ObjectNode published,
        @Schema(implementation = Object.class) @Nullable ObjectNode draft,
        @Nullable Sentence sentenceBase,
        @Nullable Sentence sentencePublished,
        @Nullable Sentence sentenceDraft) {

    static DifferenceShape of(Difference difference) {
        return new DifferenceShape(
                difference.rule().value(),
                difference.collides(),
                json(difference.base()),
                json(difference.published()),
                json(difference.draft()),
                sentence(difference.base()),
                sentence(difference.published()),
                sentence(difference.draft()));
    }

    static @Nullable ObjectNode json(@Nullable Rule rule) {
        return rule == null ? null : RuleWriter.json(rule);
    }

    static @Nullable Sentence sentence(@Nullable Rule rule) {
        return rule == null ? null : Readings.of(rule);
    }
}
