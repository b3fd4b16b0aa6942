package nl.weerklank.rules.simulate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Rule;

/** The two weeks to come, for people who do not exist, with the content of now and the rules that hold. */
public final class InventedArchive implements Archive {

    private static final int PEOPLE = 60;
    private static final int WORKING_DAYS = 10;
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final World world;
    private final Collection<Rule> base;
    private final InventedPeople people;
    private final long seed;

    /**
     * @param base the rules that hold
     */
    public InventedArchive(World world, Collection<Rule> base, long seed) {
        this.world = world;
        this.base = base;
        this.people = new InventedPeople(seed, world);
        this.seed = seed;
    }

    /** How many decisions it gives. */
    public static int size() {
        return PEOPLE * WORKING_DAYS;
    }

    @Override
    public Material material() {
        return Material.INVENTED;
    }

    /** Made one by one as they are asked for, on the thread that asks: what was offered counts for the next. */
    @Override
    public Iterator<Callable<Optional<DecisionRecord>>> decisions() {
        InventedOffice office = new InventedOffice(world, DroolsRuleSet.of(base));
        Responses responses = new Responses(seed, responses());
        return mornings()
                .limit(WORKING_DAYS)
                .flatMap(morning ->
                        IntStream.range(0, PEOPLE).mapToObj(number -> ask(office, responses, number, morning)))
                .<Callable<Optional<DecisionRecord>>>map(record -> () -> Optional.of(record))
                .iterator();
    }

    /** Each working day at ten. */
    private Stream<Instant> mornings() {
        LocalDate today = LocalDate.ofInstant(world.now(), world.zone());
        return Stream.iterate(today, day -> day.plusDays(1))
                .filter(day -> WORKING.contains(day.getDayOfWeek()))
                .map(day -> day.atTime(LocalTime.of(10, 0)).atZone(world.zone()).toInstant());
    }

    private DecisionRecord ask(InventedOffice office, Responses responses, int number, Instant morning) {
        EmployeeProfile person = people.person(number);
        Channel channel = person.preferences().channels().stream().findFirst().orElse(Channel.PULL);
        DecisionRecord record = office.suggest(person, channel, morning.plus(Duration.ofMinutes(number)));
        office.respond(record, responses);
        return record;
    }

    /** Nothing happened to people who do not exist. */
    @Override
    public Past past(EmployeeId employee) {
        return Past.NONE;
    }

    @Override
    public List<Response> responses() {
        return Responses.assumed();
    }

    @Override
    public int audience(ContentId content) {
        return 0;
    }
}
