package nl.weerklank.bench.month;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleMatch;

/** Everything that happened in a month, in order, written down by an onlooker. */
final class Diary {

    private final long seed;
    private final Demo demo;
    private final List<Member> members;
    private final List<Offer> offers = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final List<SortedMap<String, UnitGate>> gates = new ArrayList<>();
    private final Map<ReasonCode, Integer> notSent = new EnumMap<>(ReasonCode.class);
    private final SortedMap<String, Integer> spoken = new TreeMap<>();
    private final Map<ContentId, Map<ReasonCode, Integer>> stops = new HashMap<>();
    private int questions;
    private int nothingToSend;
    private int prompts;

    Diary(long seed, Demo demo, List<Member> members) {
        this.seed = seed;
        this.demo = demo;
        this.members = List.copyOf(members);
    }

    /** An item that was offered: as a message, or where the person looks. */
    record Offer(Member to, Instant at, Channel asked, Suggestion suggestion) {}

    /**
     * A message that went out.
     *
     * @param grantedAt the moment from which it counts
     */
    record Message(Member to, Instant grantedAt, Instant sentAt, Channel channel, Suggestion suggestion) {}

    /** Somebody was shown an item: it was sent, or they looked at it. */
    record Shown(Member to, Instant at, ContentId item, Motive motive) {}

    /** Somebody answered. */
    record Answer(Member by, Instant at, Suggestion suggestion, Outcome outcome) {}

    /**
     * Somebody looked by themselves.
     *
     * @param considered how many items were weighed
     * @param withheld why items were not offered, by the first reason for each
     */
    record Look(Member by, Instant at, int considered, int offered, Map<ReasonCode, Integer> withheld) {}

    void askedForMessage(Member member, DecisionRecord decision) {
        questions++;
        boolean sends = decision.suggestions().stream().anyMatch(suggestion -> suggestion.delivery() == Delivery.PUSH);
        if (decision.suggestions().isEmpty()) {
            nothingToSend++;
        } else if (!sends) {
            notSent.merge(whyNot(decision), 1, Integer::sum);
        }
        read(member, decision);
    }

    private static ReasonCode whyNot(DecisionRecord decision) {
        ReasonCode reason = decision.suggestions().getFirst().notPushed();
        if (reason == null) {
            throw new IllegalStateException("%s was neither sent nor refused".formatted(decision.id()));
        }
        return reason;
    }

    void looked(Member member, DecisionRecord decision) {
        looks.add(new Look(
                member,
                decision.decidedAt(),
                decision.candidates().size(),
                decision.suggestions().size(),
                decision.withheldByReason()));
        read(member, decision);
    }

    private void read(Member member, DecisionRecord decision) {
        for (Suggestion suggestion : decision.suggestions()) {
            offers.add(new Offer(member, decision.decidedAt(), decision.channel(), suggestion));
            prompts += suggestion.prompt() == null ? 0 : 1;
        }
        for (Verdict verdict : decision.verdicts()) {
            verdict.matches().stream()
                    .map(RuleMatch::rule)
                    .forEach(rule -> spoken.merge(rule.value(), 1, Integer::sum));
            if (!verdict.offered()) {
                stops.computeIfAbsent(verdict.content(), item -> new EnumMap<>(ReasonCode.class))
                        .merge(verdict.stops().getFirst(), 1, Integer::sum);
            }
        }
    }

    void sent(Message message) {
        messages.add(message);
    }

    void shown(Shown one) {
        shown.add(one);
    }

    void answered(Answer answer) {
        answers.add(answer);
    }

    void gates(SortedMap<String, UnitGate> ofDepartments) {
        gates.add(ofDepartments);
    }

    long seed() {
        return seed;
    }

    Demo demo() {
        return demo;
    }

    List<Member> members() {
        return members;
    }

    /** Those who can get messages at all. */
    List<Member> joined() {
        return members.stream().filter(Member::joined).toList();
    }

    List<Offer> offers() {
        return offers;
    }

    List<Message> messages() {
        return messages;
    }

    List<Message> messagesTo(Member member) {
        return messages.stream()
                .filter(message -> message.to().id().equals(member.id()))
                .toList();
    }

    List<Shown> shown() {
        return shown;
    }

    List<Answer> answers() {
        return answers;
    }

    List<Look> looks() {
        return looks;
    }

    /** The messages for a colleague or the organisation. */
    List<Message> messagesForOthers() {
        return messages.stream()
                .filter(message -> message.suggestion().motive() != Motive.SELF)
                .toList();
    }

    /** What could have been a message for a colleague or the organisation, and waited for who leads. */
    List<Offer> heldByGate() {
        return offers.stream()
                .filter(offer -> offer.suggestion().notPushed() == ReasonCode.UNIT_RESTING)
                .toList();
    }

    /** Of each day at noon, the gate of each department. */
    List<SortedMap<String, UnitGate>> gates() {
        return gates;
    }

    /** Why no message went out, by the reason given with the best suggestion. */
    Map<ReasonCode, Integer> notSent() {
        return notSent;
    }

    /** How often each rule spoke. */
    SortedMap<String, Integer> spoken() {
        return spoken;
    }

    /** Why an item was not offered, by the first reason each time. */
    Map<ReasonCode, Integer> stopsOf(ContentId item) {
        return stops.getOrDefault(item, Map.of());
    }

    /** How often a message was asked for. */
    int questions() {
        return questions;
    }

    /** How often there was nothing to offer at all. */
    int nothingToSend() {
        return nothingToSend;
    }

    /** How often a leader was invited to go first. */
    int prompts() {
        return prompts;
    }
}
