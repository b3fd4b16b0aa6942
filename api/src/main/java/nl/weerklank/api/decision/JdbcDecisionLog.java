package nl.weerklank.api.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.audit.LogIntake;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.nudge.TurnHolder;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionLog;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.rules.record.RecordCodec;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions within the turn they are made in: the open part, the sealed part and a row for each suggestion. If any
 * of them cannot be written the turn is lost, and there is no suggestion.
 */
final class JdbcDecisionLog implements DecisionLog {

    private static final Duration STANDS = Duration.ofHours(24);

    private final Sql sql;
    private final Payloads payloads;
    private final TurnHolder holder;
    private final LogIntake log;

    JdbcDecisionLog(Sql sql, Payloads payloads, LogIntake log, TurnHolder holder) {
        this.sql = sql;
        this.payloads = payloads;
        this.log = log;
        this.holder = holder;
    }

    @Override
    public Optional<DecisionRecord> standing(EmployeeId employee, String inputs, Instant now) {
        return sql.first("""
                        select id from decision
                        where pseudonym = ? and inputs_hash = ? and channel = 'PULL' and decided_at > ?
                        order by decided_at desc, id desc limit 1
                        """, row -> row.uuid("id"), person(employee).pseudonym(), hash(inputs), now.minus(STANDS))
                .flatMap(payloads::open)
                .filter(decision -> nothingExpired(decision, now));
    }

    private static boolean nothingExpired(DecisionRecord decision, Instant now) {
        Map<ContentId, Considered> candidates = byContent(decision);
        return decision.suggestions().stream()
                .map(suggestion -> candidates.get(suggestion.content()))
                .map(candidate -> candidate == null ? null : candidate.expiresAt())
                .noneMatch(expiresAt -> expiresAt != null && !now.isBefore(expiresAt));
    }

    @Override
    public void append(DecisionRecord decision, String inputs) {
        Employees.Held person = person(decision.employee());
        byte[] canonical = RecordCodec.encode(decision);
        UUID id = UUID.fromString(decision.id());
        Instant decidedAt = decision.decidedAt().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        String outcome = OutcomeKeys.of(decision).toString();
        String hash = RecordCodec.hash(canonical);
        UUID digest = holder.digest().orElse(null);

        sql.change(
                """
                insert into decision
                    (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash, digest_id)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                id,
                person.pseudonym(),
                decidedAt,
                decision.channel(),
                decision.versions().ruleSet(),
                outcome,
                hash(inputs),
                hash,
                digest);
        log.take(new Leaf(
                id.toString(),
                person.pseudonym().toString(),
                decidedAt,
                decision.channel().name(),
                decision.versions().ruleSet(),
                Json.read(outcome),
                digest == null ? null : digest.toString(),
                hash,
                Leaf.parts(payloads.seal(id, person.pseudonym(), decision.decidedAt(), canonical))));
        appendSuggestions(decision, id, person.key());
        holder.markDecided();
    }

    private void appendSuggestions(DecisionRecord decision, UUID decisionId, long employee) {
        Map<ContentId, Considered> candidates = byContent(decision);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Suggestion suggestion : decision.suggestions()) {
            Considered candidate = candidates.get(suggestion.content());
            rows.add(new @Nullable Object[] {
                UUID.fromString(suggestion.id()),
                decisionId,
                employee,
                suggestion.content().value(),
                suggestion.content().value(),
                suggestion.kind(),
                suggestion.delivery(),
                suggestion.motive(),
                code(candidate, Fact.CONTENT_SOURCE),
                code(candidate, Fact.CONTENT_CLASS),
                mainTheme(candidate),
                suggestion.minutes(),
                suggestion.sendBefore(),
                decision.decidedAt()
            });
        }
        sql.changeEach("""
                insert into suggestion
                    (id, decision_id, employee_id, content_id, content_external_id, kind, delivery, motive, source_kind,
                     content_class, theme, minutes, send_before, offered_at)
                values (?, ?, ?, (select id from content where external_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static @Nullable String mainTheme(@Nullable Considered candidate) {
        ThemeCode theme = candidate == null ? null : candidate.mainTheme();
        return theme == null ? null : theme.value();
    }

    private static @Nullable String code(@Nullable Considered candidate, Fact fact) {
        return candidate != null && candidate.facts().get(fact) instanceof String code ? code : null;
    }

    private static Map<ContentId, Considered> byContent(DecisionRecord decision) {
        Map<ContentId, Considered> candidates = new HashMap<>();
        decision.candidates().forEach(candidate -> candidates.put(candidate.content(), candidate));
        return candidates;
    }

    private Employees.Held person(EmployeeId employee) {
        return holder.heldFor(employee)
                .orElseThrow(() -> new IllegalStateException("a decision is only recorded within the person's turn"));
    }

    private static String hash(String inputs) {
        return RecordCodec.hash(inputs.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
