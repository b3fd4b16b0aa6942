package nl.weerklank.verify.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.verify.check.Finding.Flaw;
import nl.weerklank.verify.log.Checkpoint;
import nl.weerklank.verify.log.Leaf;
import nl.weerklank.verify.log.LogKey;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Frontier;
import nl.weerklank.verify.tree.Hash;
import nl.weerklank.verify.tree.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Goes along a log, from one signed checkpoint to a later one, and finds the first thing that is wrong. It holds the right
 * edge of the tree and nothing more, so a log of any length can be checked.
 *
 * <p>For one thread.
 */
public final class LogCheck implements LogWalk {

    private final Map<String, LogKey> keys = new HashMap<>();
    private final List<SignedCheckpoint> known;
    private final Set<SignedCheckpoint> compared = new HashSet<>();
    private String signer;

    private Frontier frontier = Frontier.empty();
    private long begun;
    private long signed;
    private @Nullable Checkpoint last;
    private @Nullable Finding finding;
    private long gap = -1;
    private long checkpoints;
    private long erased;

    /**
     * A check that trusts one key.
     *
     * @param known checkpoints that were kept from earlier: the log must agree with them
     */
    public LogCheck(LogKey trusted, List<SignedCheckpoint> known) {
        this.signer = trusted.id();
        this.known = new ArrayList<>(known);
        keys.put(trusted.id(), trusted);
    }

    /** The first thing that is wrong, if anything is. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /** How many records the log had up to here, before the beginning included. */
    public long size() {
        return frontier.size();
    }

    /** How many records were looked at and are as they were. */
    public long records() {
        return frontier.size() - begun;
    }

    /** How many signed checkpoints were looked at. */
    public long checkpoints() {
        return checkpoints;
    }

    /** How many records have a sealed part that was erased since; that is no harm to the log. */
    public long erased() {
        return erased;
    }

    /** The last checkpoint that holds. */
    public Optional<Checkpoint> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public void key(LogKey key) {
        keys.putIfAbsent(key.id(), key);
    }

    @Override
    public void rotation(SignedCheckpoint signedCheckpoint) {
        if (signedCheckpoint.checkpoint().keyId().equals(signer)) {
            if (isSigned(signedCheckpoint)) {
                follow(signedCheckpoint.checkpoint());
            } else {
                found(Finding.at(Flaw.FORGED, signedCheckpoint.checkpoint().size(), null));
            }
        }
    }

    @Override
    public void begin(SignedCheckpoint from, List<Hash> peaks) {
        long size = from.checkpoint().size();
        if (Long.bitCount(size) != peaks.size()) {
            found(Finding.at(Flaw.CHANGED, size, null));
            return;
        }
        frontier = Frontier.of(size, peaks);
        begun = size;
        signed = size;
        compareWithKnown();
        checkpoint(from);
    }

    @Override
    public void record(LogRecord record) {
        if (finding != null) {
            return;
        }
        if (gap >= 0) {
            if (record.index() == gap) {
                found(Finding.at(Flaw.OUT_OF_ORDER, gap, record.decisionId()));
            }
            return;
        }
        if (record.index() > frontier.size()) {
            gap = frontier.size(); // missing, unless it still comes
            return;
        }
        if (record.index() < frontier.size()) {
            found(Finding.at(Flaw.INSERTED, record.index(), record.decisionId()));
            return;
        }
        if (record.leaf() == null) {
            found(Finding.at(Flaw.MISSING, record.index(), record.decisionId()));
            return;
        }
        if (!record.isAsItWas()) {
            found(Finding.at(Flaw.CHANGED, record.index(), record.decisionId()));
            return;
        }
        frontier.add(record.hash());
        if (record.stored().size() < Leaf.parts(record.leaf()).size()) {
            erased++;
        }
        compareWithKnown();
    }

    @Override
    public void checkpoint(SignedCheckpoint signedCheckpoint) {
        if (finding != null || gap >= 0 || !holds(signedCheckpoint)) {
            return;
        }
        Checkpoint checkpoint = signedCheckpoint.checkpoint();
        if (checkpoint.size() != frontier.size()) {
            found(otherSize(checkpoint.size()));
        } else if (!checkpoint.root().equals(frontier.root())) {
            boolean twice = last != null && last.size() == checkpoint.size();
            found(Finding.within(twice ? Flaw.FORKED : Flaw.CHANGED, signed, checkpoint.size() - 1));
        } else {
            take(checkpoint);
        }
    }

    private Finding otherSize(long size) {
        if (size < signed) {
            return Finding.at(Flaw.OUT_OF_ORDER, size, null);
        }
        return size > frontier.size()
                ? Finding.within(Flaw.MISSING, signed, size - 1)
                : Finding.within(Flaw.INSERTED, signed, frontier.size() - 1);
    }

    @Override
    public void newest(SignedCheckpoint newest, List<Hash> proof) {
        if (finding != null || gap >= 0) {
            return;
        }
        if (last == null || frontier.size() > signed) {
            found(Finding.at(Flaw.TRUNCATED, signed, null)); // nobody vouches for what comes after
            return;
        }
        if (!holds(newest)) {
            return;
        }
        Checkpoint checkpoint = newest.checkpoint();
        if (!Proof.isConsistent(last.size(), last.root(), checkpoint.size(), checkpoint.root(), proof)) {
            found(Finding.at(Flaw.FORKED, last.size(), null));
            return;
        }
        for (SignedCheckpoint one : known) {
            if (one.checkpoint().size() > checkpoint.size()) {
                found(Finding.at(Flaw.TRUNCATED, checkpoint.size(), null));
            } else if (one.checkpoint().size() == checkpoint.size()) {
                compare(one, checkpoint.root());
            }
        }
    }

    private void compare(SignedCheckpoint one, Hash root) {
        compared.add(one);
        if (!one.checkpoint().root().equals(root)) {
            found(Finding.at(Flaw.FORKED, one.checkpoint().size(), null));
        }
    }

    @Override
    public void end() {
        if (gap >= 0) {
            found(Finding.at(Flaw.MISSING, gap, null));
        }
    }

    /** Something else is wrong than can be found here, such as a file that is no export. */
    void found(Finding what) {
        if (finding == null) {
            finding = what;
        }
    }

    /** Whether this was signed by the key whose turn it was, for this log. */
    private boolean holds(SignedCheckpoint signedCheckpoint) {
        Checkpoint checkpoint = signedCheckpoint.checkpoint();
        checkpoints++;
        boolean otherLog = last != null && !last.log().equals(checkpoint.log());
        if (otherLog || !checkpoint.keyId().equals(signer)) {
            found(Finding.at(Flaw.OTHER_KEY, checkpoint.size(), null));
            return false;
        }
        if (!isSigned(signedCheckpoint)) {
            found(Finding.at(Flaw.FORGED, checkpoint.size(), null));
            return false;
        }
        return true;
    }

    private boolean isSigned(SignedCheckpoint signedCheckpoint) {
        LogKey key = keys.get(signedCheckpoint.checkpoint().keyId());
        return key != null && signedCheckpoint.isSignedBy(key);
    }

    private void take(Checkpoint checkpoint) {
        signed = checkpoint.size();
        last = checkpoint;
        follow(checkpoint);
    }

    private void follow(Checkpoint checkpoint) {
        if (checkpoint.nextKeyId() != null) {
            signer = checkpoint.nextKeyId();
        }
    }

    private void compareWithKnown() {
        for (SignedCheckpoint one : known) {
            if (one.checkpoint().size() == frontier.size()) {
                compare(one, frontier.root());
            }
        }
    }

    /** What was kept from earlier and lies before or between what was gone along: nothing is known of it. */
    List<SignedCheckpoint> notCompared() {
        return known.stream().filter(one -> !compared.contains(one)).toList();
    }
}
