package nl.weerklank.rules.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.rule.RuleId;

/** What somebody can do with a draft. */
public sealed interface Act {

    /** The kind, by which {@link DraftState} says what follows. */
    Kind kind();

    /** The kinds of acts. */
    enum Kind {
        EDIT,
        REBASE,
        COMMENT,
        SUBMIT,
        APPROVE,
        RETURN,
        SCHEDULE,
        PUBLISH,
        FAIL,
        WITHDRAW
    }

    /** Changes rules: by hand, from files, or back to how they were. */
    record Edit(List<RuleChange> changes) implements Act {

        public Edit {
            changes = List.copyOf(changes);
        }

        @Override
        public Kind kind() {
            return Kind.EDIT;
        }
    }

    /**
     * Starts again from rules that were published since.
     *
     * @param choices what to take where both sides changed the same rule
     */
    record Rebase(Base onto, Map<RuleId, Difference.Side> choices) implements Act {

        public Rebase {
            choices = Map.copyOf(choices);
        }

        @Override
        public Kind kind() {
            return Kind.REBASE;
        }
    }

    /** Says something about it. */
    record Comment() implements Act {
        @Override
        public Kind kind() {
            return Kind.COMMENT;
        }
    }

    /** Asks for review; from now on others see it. */
    record Submit() implements Act {
        @Override
        public Kind kind() {
            return Kind.SUBMIT;
        }
    }

    /**
     * Approves exactly this content.
     *
     * @param contentHash of what was read
     */
    record Approve(String contentHash) implements Act {
        @Override
        public Kind kind() {
            return Kind.APPROVE;
        }
    }

    /** Asks for changes. */
    record Return() implements Act {
        @Override
        public Kind kind() {
            return Kind.RETURN;
        }
    }

    /** Has it published at a moment. */
    record Schedule(Instant at) implements Act {
        @Override
        public Kind kind() {
            return Kind.SCHEDULE;
        }
    }

    /**
     * Lets it hold.
     *
     * @param newest the rules that hold at this moment
     */
    record Publish(Base newest) implements Act {
        @Override
        public Kind kind() {
            return Kind.PUBLISH;
        }
    }

    /** The service could not publish it at its moment. */
    record Fail() implements Act {
        @Override
        public Kind kind() {
            return Kind.FAIL;
        }
    }

    /** Ends it unpublished. */
    record Withdraw() implements Act {
        @Override
        public Kind kind() {
            return Kind.WITHDRAW;
        }
    }
}
