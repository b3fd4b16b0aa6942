package nl.weerklank.engine.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists of the library against those that the governments publish. */
@DisplayName("R32 Public holidays")
class PublicHolidaysTest {

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource
    @DisplayName("are the days of the country's own list, year by year")
    void areThoseOfTheOfficialList(String country, int year, List<String> official) {
        List<String> found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> PublicHolidays.isOne(country, day))
                .map(day -> day.toString().substring(5))
                .toList();

        assertThat(found).isEqualTo(official);
    }

    static Stream<Arguments> areThoseOfTheOfficialList() {
        return Stream.of(
                dutch(2024, "01-01 03-31 04-01 04-27 05-05 05-09 05-19 05-20 12-25 12-26"),
                dutch(2025, "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26"),
                dutch(2026, "01-01 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26"),
                dutch(2027, "01-01 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26"),
                dutch(2028, "01-01 04-16 04-17 04-27 05-05 05-25 06-04 06-05 12-25 12-26"));
    }

    private static Arguments dutch(int year, String days) {
        return Arguments.of("NL", year, List.of(days.split(" ")));
    }

    @Test
    @DisplayName("of a part of the country count for all of it: Easter Monday is no holiday in Scotland")
    void ofAPart() {
        assertThat(PublicHolidays.isOne("GB", LocalDate.of(2026, 4, 6))).isTrue();
        assertThat(PublicHolidays.isOne("GB", LocalDate.of(2026, 8, 31))).isTrue();
    }

    @Test
    @DisplayName("that fall on a Saturday are made up for on the Monday where the country does so")
    void madeUpFor() {
        assertThat(PublicHolidays.isOne("GB", LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(PublicHolidays.isOne("NL", LocalDate.of(2026, 12, 28))).isFalse();
    }

    @Test
    @DisplayName("are none without a country, or in one that is not known")
    void none() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);

        assertThat(PublicHolidays.isOne(null, newYear)).isFalse();
        assertThat(PublicHolidays.isOne("ZZ", newYear)).isFalse();
        assertThat(PublicHolidays.isOne("../nl", newYear)).isFalse();
        assertThat(PublicHolidays.isOne("nl", newYear)).isTrue();
    }
}
