package nl.weerklank.bench.month;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;

/** Somebody of the demo organisation, with a temper that is invented. */
record Member(EmployeeProfile profile, Temper temper) {

    private static final int FULL_TIME = 5;

    EmployeeId id() {
        return profile.employee().id();
    }

    boolean joined() {
        return profile.preferences().joined();
    }

    boolean leader() {
        return profile.employee().leader();
    }

    String department() {
        return profile.employee().unit().department().value();
    }

    ZoneId zone() {
        ZoneId zone = profile.employee().timeZone();
        return zone == null ? Demo.ZONE : zone;
    }

    boolean worksElsewhere() {
        return !zone().equals(Demo.ZONE);
    }

    boolean worksPartTime() {
        Set<DayOfWeek> days = profile.preferences().workingDays();
        return days != null && days.size() < FULL_TIME;
    }

    /** One of the channels they chose, in turn; mail for who chose none, so that it is asked and refused. */
    Channel channelOn(int day) {
        List<Channel> chosen =
                profile.preferences().channels().stream().sorted().toList();
        return chosen.isEmpty() ? Channel.EMAIL : chosen.get(day % chosen.size());
    }
}
