package nl.weerklank.api.ruledraft;

import nl.weerklank.api.problem.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An obstacle as it is answered. */
@Schema(name = "PublicationObstacle")
record ObstacleShape(String code, @Nullable String ruleId, Sentence sentence) {

    static ObstacleShape of(Obstacle obstacle) {
        return new ObstacleShape(obstacle.code(), obstacle.rule(), obstacle.sentence());
    }
}
