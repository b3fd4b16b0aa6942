package nl.weerklank.engine.suggestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.PromptChampion.Prompt;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Makes suggestions of what was picked, and pushes of those for which the ledger has a place. */
record Offer(List<Suggestion> suggestions, @Nullable Instant nextNudgeNotBefore) {

    static Offer of(SuggestionQuery query, Turn turn, Ranking ranking, Supplier<String> newId) {
        List<Draft> drafts = ranking.picks().stream()
                .map(pick -> new Draft(newId.get(), pick))
                .toList();
        Map<ContentId, Reservation> answers = reserve(query, turn, drafts);

        List<Suggestion> suggestions = new ArrayList<>();
        for (Draft draft : drafts) {
            suggestions.add(suggestion(
                    query, draft, answers.get(draft.pick().candidate().content()), suggestions));
        }
        return new Offer(suggestions, nextNudge(query, turn, drafts, answers));
    }

    /** A suggestion in the making. */
    private record Draft(String id, Ranking.Pick pick) {

        PushRequest request(Channel channel) {
            return new PushRequest(
                    id,
                    pick.candidate().content(),
                    channel,
                    pick.minutes(),
                    pick.candidate().expiresAt(),
                    themesOf(pick.candidate()));
        }
    }

    private static Set<ThemeCode> themesOf(Considered candidate) {
        return candidate.facts().get(Fact.CONTENT_THEMES) instanceof Set<?> codes
                ? codes.stream().map(code -> new ThemeCode(code.toString())).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Map<ContentId, Reservation> reserve(SuggestionQuery query, Turn turn, List<Draft> drafts) {
        if (query.channel() == Channel.PULL) {
            return Map.of();
        }
        List<PushRequest> requests = drafts.stream()
                .filter(draft -> draft.pick().noPush() == null)
                .map(draft -> draft.request(query.channel()))
                .toList();
        List<Reservation> answers = turn.reserve(requests);

        Map<ContentId, Reservation> byContent = new HashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            byContent.put(requests.get(i).content(), answers.get(i));
        }
        return byContent;
    }

    private static Suggestion suggestion(
            SuggestionQuery query, Draft draft, @Nullable Reservation answer, List<Suggestion> before) {
        Ranking.Pick pick = draft.pick();
        Instant sendBefore = answer instanceof Reservation.Granted granted ? granted.sendBefore() : null;
        ReasonCode notPushed = answer instanceof Reservation.Refused refused ? refused.reason() : pick.noPush();
        Prompt prompt = promptFor(pick, before);
        Kind kind = prompt == null ? pick.kind() : Kind.CHAMPION;
        return new Suggestion(
                draft.id(),
                pick.candidate().content(),
                kind,
                sendBefore == null ? Delivery.PULL : Delivery.PUSH,
                sendBefore,
                notPushed,
                pick.score(),
                pick.candidate().motive(),
                pick.candidate().benefit(),
                pick.minutes(),
                disclosureBy(pick),
                pick.effectsOf(Effect.Label.class).stream()
                        .map(Effect::reason)
                        .distinct()
                        .toList(),
                Angles.of(
                        query.employee(),
                        pick.candidate().content(),
                        pick.kind(),
                        pick.candidate().facts()),
                prompt,
                pick.contributions());
    }

    /** A leader is prompted once in an answer, with the item that suits them best; what prepares comes first (R43). */
    private static @Nullable Prompt promptFor(Ranking.Pick pick, List<Suggestion> before) {
        boolean prompted = before.stream().anyMatch(suggestion -> suggestion.prompt() != null);
        return prompted
                ? null
                : pick.effectsOf(Effect.PromptChampion.class).stream()
                        .map(Effect.PromptChampion::prompt)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** Reading and talking need no word about the employer: nothing goes outside under the person's name. */
    private static @Nullable RuleId disclosureBy(Ranking.Pick pick) {
        if (!pick.kind().goesOutside()) {
            return null;
        }
        return pick.effects().stream()
                .filter(spoken -> spoken.effect() instanceof Effect.RequireDisclosure)
                .map(Assessment.Spoken::rule)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant nextNudge(
            SuggestionQuery query, Turn turn, List<Draft> drafts, Map<ContentId, Reservation> answers) {
        PushGuard guard = new PushGuard(turn.profile(), turn.history(), turn.programme(), turn.now());
        drafts.stream()
                .filter(draft -> answers.get(draft.pick().candidate().content()) instanceof Reservation.Granted)
                .forEach(draft -> guard.countGranted(draft.request(query.channel())));
        return guard.nextNudgeNotBefore().orElse(null);
    }
}
