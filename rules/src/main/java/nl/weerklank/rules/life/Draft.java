package nl.weerklank.rules.life;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;
import org.jspecify.annotations.Nullable;

/**
 * A change of rules on its way: several edits over the rules that were published when it began.
 *
 * @param changes those that make a difference with the base
 * @param editors everybody who ever edited anything in it
 * @param approvals of the content as it is now; any edit removes them all
 * @param seen whether it was ever submitted, so that others see it
 * @param plan when it is to be published; null unless it is scheduled
 */
public record Draft(
        String author,
        Base base,
        SortedMap<RuleId, RuleChange> changes,
        SortedSet<String> editors,
        List<Approval> approvals,
        DraftState state,
        boolean seen,
        @Nullable Plan plan) {

    public Draft {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
        editors = Collections.unmodifiableSortedSet(new TreeSet<>(editors));
        approvals = List.copyOf(approvals);
    }

    /** A draft in which nothing changed yet. */
    public static Draft begin(Person author, Base base) {
        return new Draft(
                author.name(),
                base,
                new TreeMap<>(),
                new TreeSet<>(Set.of(author.name())),
                List.of(),
                DraftState.DRAFT,
                false,
                null);
    }

    /**
     * The draft after this person did this.
     *
     * @throws RefusedException when they may not, or not now
     */
    public Draft after(Person who, Act act) {
        refusal(who, act).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return done(who, act);
    }

    /** Why this person cannot do this; empty when they can. */
    public Optional<Refusal> refusal(Person who, Act act) {
        return Permission.refusal(this, who, act);
    }

    /** The draft after an act that was permitted when it was done. */
    public Draft done(Person who, Act act) {
        DraftState next = state.after(act.kind()).orElse(state);
        Draft done =
                switch (act) {
                    case Act.Edit edit -> edited(who, base, edited(edit.changes()), next);
                    case Act.Rebase rebase -> edited(who, rebase.onto(), rebased(rebase), next);
                    case Act.Approve approve -> with(next, and(new Approval(who, approve.contentHash())), null);
                    case Act.Schedule schedule -> with(next, approvals, new Plan(schedule.at(), who));
                    case Act.Return ignored -> with(next, List.of(), null);
                    case Act.Comment ignored -> with(next, approvals, plan);
                    case Act.Submit ignored -> with(next, approvals, null);
                    case Act.Publish ignored -> with(next, approvals, null);
                    case Act.Fail ignored -> with(next, approvals, null);
                    case Act.Withdraw ignored -> with(next, approvals, null);
                };
        return done.settled();
    }

    /** Every rule of the set that this draft leads to. */
    public SortedMap<RuleId, Rule> rules() {
        return applied(base.rules(), changes.values());
    }

    /** SHA-256 of the base and of every rule of the resulting set: what an approval is about. */
    public String contentHash() {
        String content = base.revision() + '\n' + RuleWriter.hash(rules().values());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whose approval it takes: the owners of the changed rules, and compliance where a bound is widened. */
    public Set<Owner> owners() {
        Set<Owner> owners = EnumSet.noneOf(Owner.class);
        for (RuleChange change : changes.values()) {
            Rule before = base.rules().get(change.rule());
            Rule after = change.after();
            if (before != null) {
                owners.add(before.owner());
            }
            if (after != null) {
                owners.add(after.owner());
            }
            if (before != null && after != null && widens(before, after)) {
                owners.add(Owner.COMPLIANCE);
            }
        }
        return owners;
    }

    /** The owners whose approval of exactly this content is still missing. */
    public Set<Owner> missingApprovals() {
        String hash = contentHash();
        Set<Owner> missing = EnumSet.noneOf(Owner.class);
        missing.addAll(owners());
        approvals.stream()
                .filter(approval -> approval.contentHash().equals(hash))
                .filter(approval -> !editors.contains(approval.by().name()))
                .forEach(approval -> missing.removeIf(approval::covers));
        return missing;
    }

    /** What the newest published rules and this draft each made of the rules it began with. */
    public List<Difference> against(Base newest) {
        return Difference.between(base.rules(), newest.rules(), rules());
    }

    /** Who may look at what is in it: everybody who works on rules, once it was submitted. */
    public boolean isOpenTo(Person who) {
        return seen || who.name().equals(author);
    }

    private static boolean widens(Rule before, Rule after) {
        return after.params().entrySet().stream().anyMatch(entry -> {
            Parameter old = before.params().get(entry.getKey());
            return old != null
                    && (entry.getValue().min() < old.min() || entry.getValue().max() > old.max());
        });
    }

    private Draft with(DraftState next, List<Approval> approved, @Nullable Plan planned) {
        return new Draft(
                author,
                base,
                changes,
                editors,
                approved,
                next,
                seen || next == DraftState.SUBMITTED,
                next == DraftState.SCHEDULED ? planned : null);
    }

    /** Any edit, on any path, takes every approval away. */
    private Draft edited(Person who, Base onto, SortedMap<RuleId, RuleChange> edits, DraftState next) {
        SortedSet<String> hands = new TreeSet<>(editors);
        hands.add(who.name());
        return new Draft(author, onto, edits, hands, List.of(), next, seen, null);
    }

    private Draft settled() {
        boolean approved = state == DraftState.SUBMITTED
                && !approvals.isEmpty()
                && !changes.isEmpty()
                && missingApprovals().isEmpty();
        return approved ? with(DraftState.APPROVED, approvals, null) : this;
    }

    private List<Approval> and(Approval approval) {
        List<Approval> all = new ArrayList<>(approvals);
        all.removeIf(one -> one.by().name().equals(approval.by().name()));
        all.add(approval);
        return all;
    }

    private SortedMap<RuleId, RuleChange> edited(List<RuleChange> edits) {
        SortedMap<RuleId, RuleChange> all = new TreeMap<>(changes);
        edits.forEach(edit -> all.put(edit.rule(), edit));
        all.values().removeIf(change -> Objects.equals(base.rules().get(change.rule()), change.after()));
        return all;
    }

    private SortedMap<RuleId, RuleChange> rebased(Act.Rebase rebase) {
        SortedMap<RuleId, RuleChange> kept = new TreeMap<>();
        for (Difference difference : against(rebase.onto())) {
            boolean mine = difference.changedByDraft()
                    && (!difference.collides() || rebase.choices().get(difference.rule()) == Difference.Side.DRAFT);
            if (mine && !Objects.equals(difference.published(), difference.draft())) {
                kept.put(difference.rule(), new RuleChange(difference.rule(), difference.draft()));
            }
        }
        return kept;
    }

    /** These rules after these changes. */
    static SortedMap<RuleId, Rule> applied(SortedMap<RuleId, Rule> rules, Collection<RuleChange> changes) {
        SortedMap<RuleId, Rule> result = new TreeMap<>(rules);
        for (RuleChange change : changes) {
            Rule after = change.after();
            if (after == null) {
                result.remove(change.rule());
            } else {
                result.put(change.rule(), after);
            }
        }
        return result;
    }
}
