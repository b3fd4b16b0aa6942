package nl.weerklank.engine.promise;

import java.util.Random;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.employee.Channel;

/** What must never bring anybody more. */
public enum Less {
    /** Every cap is a little lower. */
    TIGHTER_CAPS {
        @Override
        Act of(Act act, Random random) {
            return act instanceof Act.Runs runs ? new Act.Runs(runs.mode(), tighter(runs.caps(), random)) : act;
        }
    },
    /** Some of what people acted on, they leave. */
    MORE_IGNORING {
        @Override
        Act of(Act act, Random random) {
            return switch (act) {
                case Act.Answers answers when isLeft(random) -> new Act.Asks(answers.person(), Channel.PULL);
                case Act.Finds finds when isLeft(random) -> new Act.Asks(finds.person(), Channel.PULL);
                default -> act;
            };
        }
    };

    abstract Act of(Act act, Random random);

    private static boolean isLeft(Random random) {
        return random.nextInt(100) < 40;
    }

    private static Caps tighter(Caps caps, Random random) {
        return Caps.of(
                caps.day().most(),
                Math.max(0, caps.week().most() - random.nextInt(3)),
                Math.max(0, caps.month().most() - random.nextInt(4)));
    }
}
