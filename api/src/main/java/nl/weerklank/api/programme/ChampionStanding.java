package nl.weerklank.api.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for the programme, and whether that still holds (R39).
 *
 * @param champion null when nobody ever accepted, or when they are gone
 * @param since when they accepted
 * @param until when their acceptance ends, or ended
 * @param asked who was asked and did not answer yet; null when nobody was, or when it is not for the reader
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgrammeChampion")
public record ChampionStanding(
        State state,
        @Nullable Somebody champion,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Invited asked) {

    /** What of the acceptance holds. */
    @Schema(name = "ProgrammeChampionState")
    public enum State {
        /** Nobody ever accepted: the programme runs as it ships. */
        NONE,
        ACCEPTED,
        /** The acceptance is over: nothing is pushed until somebody accepts. */
        EXPIRED
    }

    /** An employee by id and name. */
    @Schema(name = "ChampionName")
    public record Somebody(String employeeId, String name) {}

    /** Who was asked, and when. */
    @Schema(name = "ChampionAsked")
    public record Invited(Somebody who, Instant at) {}
}
