package nl.weerklank.api.employee;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the employer's part looks over HTTP, for the description of the interface; it is read and written field by field. */
@Schema(name = "Employee")
record EmployeeShape(
        @Schema(description = "1 to 200 of A-Z a-z 0-9 . _ : -") @Nullable
        String id,

        @Schema(required = true, maxLength = 200) String name,

        @Schema(description = "address at work, where Weerklank or its platform writes to", maxLength = 254) @Nullable
        String email,

        @Schema(required = true, examples = "zorg/wijkteam-west")
        String unit,

        @Nullable String jobTitle,
        @Nullable String managerId,
        @Schema(defaultValue = "false") @Nullable Boolean leader,
        @Nullable List<String> languages,
        @Schema(examples = "Europe/Amsterdam") @Nullable String timeZone,
        @Schema(examples = "NL") @Nullable String country,

        @Schema(description = "dates without a reason") @Nullable
        List<AbsenceShape> absence,

        @Schema(readOnly = true) @Nullable Long version) {

    /** Away. */
    @Schema(name = "Absence")
    record AbsenceShape(
            @Schema(description = "first day away") LocalDate from,
            @Schema(description = "first day back") LocalDate until) {}

    /** A page of people. */
    @Schema(name = "EmployeeList")
    record ListShape(List<EmployeeShape> items, @Nullable String nextCursor) {}

    /** The person's own part; what is missing is not touched, what is null is cleared. */
    @Schema(name = "Preferences")
    record PreferencesShape(
            @Nullable Boolean optIn,
            @Nullable Instant pausedUntil,
            @Nullable Readiness readiness,
            @Nullable List<Goal> goals,
            @Schema(maxLength = 5000) @Nullable String story,
            @Nullable List<String> interests,
            @Nullable List<String> expertise,
            @Nullable List<String> mutedThemes,
            @Nullable List<FollowingShape> audience,
            @Nullable List<Channel> channels,

            @Schema(minimum = "0", maximum = "600") @Nullable
            Integer weeklyMinutes,

            @Nullable QuietHoursShape quietHours,
            @Nullable List<DayOfWeek> workingDays,

            @Schema(
                    description =
                            "whether to be sent something also while the unit rests until its leader leads by example")
            @Nullable
            Boolean evenAtRest,

            @Schema(readOnly = true, type = SchemaType.OBJECT, description = "of each field: by whom and when")
            @Nullable
            Object setBy,

            @Schema(readOnly = true, type = SchemaType.ARRAY) @Nullable
            Object storyThemes,

            @Schema(readOnly = true) @Nullable Long version) {}

    /** Who follows this person on a theme. */
    @Schema(name = "ThemeAudience")
    record FollowingShape(String theme, Following who) {}

    /** The daily time without pushes. */
    @Schema(name = "QuietHours")
    record QuietHoursShape(String from, String until) {}
}
