package nl.weerklank.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.Balance.Bound;
import nl.weerklank.engine.rule.Effect.Balance.Over;
import nl.weerklank.engine.rule.Effect.DeferUntil.Window;
import nl.weerklank.engine.rule.Effect.PromptChampion.Prompt;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;

/**
 * The standard policy as a programmer would write it for one purpose: nobody can read, change or explain a rule, and only
 * the numbers are read from the rules that ship. It is what the rule engine is measured against; a test keeps both equal.
 */
final class HandWrittenPolicy implements RuleSet {

    private static final Map<RuleId, Rule> RULES =
            StandardPolicy.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));

    private static final int EMPLOYER_SHARE = number("authenticity.employer-motive", "share");
    private static final int JARGON_HELD_BACK = number("authenticity.jargon", "share");
    private static final int JARGON_LOWERED = number("authenticity.some-jargon", "share");
    private static final int STALE_AFTER = number("relevance.stale", "hours");
    private static final int CAMPAIGN_SHARE = number("authenticity.campaign-mix", "share");
    private static final int PROMOTIONAL_TONE = number("authenticity.promotional", "tone");
    private static final int CAMPAIGN_TONE = number("authenticity.promotional-campaign", "tone");
    private static final int SATURATED = number("authenticity.saturation", "share");
    private static final int MINUTES = number("cadence.budget", "minutes");
    private static final int TOO_MUCH_REST = number("cadence.too-much", "restHours");
    private static final int COLLECTIVE_HOURS = number("cadence.ladder", "hours");
    private static final int COLLECTIVE_RECENT = number("cadence.ladder", "recent");
    private static final int LEADER_DAYS = number("champion.first-step", "days");
    private static final int TRUST_DAYS = number("champion.trust", "days");
    private static final int COMPANY_ITEMS = number("champion.streak", "items");
    private static final int HUMAN_SHARE = number("champion.human-side", "share");
    private static final int BROADCAST_SHARE = number("champion.broadcast", "share");
    private static final int LEADER_NUDGES = number("champion.pace", "nudges");
    private static final int HOURS_INSIDE = number("governance.internal-first", "hours");
    private static final int FRESH_POINTS = number("relevance.fresh", "points");
    private static final int LIKE_FROM = number("relevance.likeness", "from");
    private static final int LIKE_POINTS = number("relevance.likeness", "points");
    private static final int AUTHOR_EACH = number("relevance.same-author", "each");
    private static final int AUTHOR_MOST = number("relevance.same-author", "most");
    private static final int KINDRED_POINTS = number("relevance.kindred", "points");
    private static final int ATTENTION_FROM = number("relevance.attention", "from");
    private static final int ATTENTION_EACH = number("relevance.attention", "each");
    private static final int ATTENTION_MOST = number("relevance.attention", "most");
    private static final int FITS = number("relevance.theme", "fits");
    private static final int STRONG_EACH = number("relevance.theme", "strong");
    private static final int STRONG_MOST = number("relevance.theme", "strongMost");
    private static final int STORY_EACH = number("relevance.story", "each");
    private static final int STORY_MOST = number("relevance.story", "most");
    private static final int FAMILIAR_EACH = number("relevance.familiar", "each");
    private static final int FAMILIAR_MOST = number("relevance.familiar", "most");
    private static final int BACK_OFF_REST = number("cadence.back-off", "restHours");
    private static final int BACK_OFF_MOST = number("cadence.back-off", "mostHours");
    private static final int LEARNT_MORE_POINTS = number("relevance.learnt-more", "points");
    private static final int LEARNT_LESS_POINTS = number("relevance.learnt-less", "points");

    private static final Set<Kind> INSIDE = Set.of(Kind.READ, Kind.TALK);
    private static final Set<Kind> OUTSIDE = Set.copyOf(EnumSet.complementOf(EnumSet.of(Kind.READ, Kind.TALK)));

    @Override
    public String revision() {
        return "hand-written";
    }

    @Override
    public List<RuleMatch> evaluate(List<Facts> facts) {
        List<Facts> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparing(Facts::about));
        List<RuleMatch> matches = new ArrayList<>(sorted.size() * 4);
        for (Facts item : sorted) {
            new Judgement(item, matches).speak();
        }
        return matches;
    }

    private static int number(String rule, String parameter) {
        return Optional.ofNullable(RULES.get(new RuleId(rule)))
                .flatMap(found -> Optional.ofNullable(found.params().get(parameter)))
                .orElseThrow(() -> new IllegalStateException("no rule %s with %s ships".formatted(rule, parameter)))
                .value();
    }

    /** A rule and everything it can say, made once. */
    private record Line(RuleId id, List<Effect> whenTrue, List<Effect> whenUnknown) {

        static Line of(String id, Effect... whenTrue) {
            return new Line(new RuleId(id), List.of(whenTrue), List.of());
        }

        static Line cautious(String id, Effect effect, Effect whenUnknown) {
            return new Line(new RuleId(id), List.of(effect), List.of(whenUnknown));
        }

        static Line silent(String id, ReasonCode reason) {
            return cautious(id, suppress(reason), suppress(reason));
        }

        static Line held(String id, ReasonCode reason) {
            return new Line(
                    new RuleId(id),
                    List.of(suppress(reason), new Effect.LimitKinds(reason, INSIDE)),
                    List.of(suppress(reason)));
        }

        static Line silentUnlessKnown(String id, Effect effect) {
            return cautious(id, effect, suppress(effect.reason()));
        }
    }

    private static Effect suppress(ReasonCode reason) {
        return new Effect.SuppressNudge(reason, Set.of());
    }

    private static Line prompt(String rule, ReasonCode reason, Prompt prompt) {
        return Line.of(rule, new Effect.PromptChampion(reason, prompt));
    }

    private static Effect wait(ReasonCode reason) {
        return new Effect.DeferUntil(reason, Window.NEXT_WORKING_TIME);
    }

    private static Effect adjust(ReasonCode reason, int amount) {
        return new Effect.Adjust(reason, amount);
    }

    private static Effect balance(ReasonCode reason, String rule, Over over, Bound bound) {
        return new Effect.Balance(reason, over, bound, number(rule, "share"), number(rule, "points"));
    }

    private static final Line EMPLOYER_MOTIVE =
            Line.of("authenticity.employer-motive", new Effect.Block(ReasonCode.EMPLOYER_SHARE));
    private static final Line JARGON = Line.of("authenticity.jargon", new Effect.RequireReview(ReasonCode.JARGON));
    private static final Line AGREEMENT = Line.cautious(
            "governance.agreement",
            new Effect.RequireReview(ReasonCode.LACKS_AGREEMENT),
            new Effect.RequireReview(ReasonCode.LACKS_AGREEMENT));
    private static final Line CONFIDENTIAL = Line.cautious(
            "governance.confidential",
            new Effect.Block(ReasonCode.CONFIDENTIAL),
            new Effect.Block(ReasonCode.CONFIDENTIAL));
    private static final Line STALE = Line.of("relevance.stale", new Effect.Block(ReasonCode.STALE));

    private static final Line CAMPAIGN_MIX = Line.of("authenticity.campaign-mix", suppress(ReasonCode.CAMPAIGN_SHARE));
    private static final Line PROMOTIONAL = Line.of(
            "authenticity.promotional",
            adjust(ReasonCode.PROMOTIONAL, number("authenticity.promotional", "points")),
            new Effect.Label(ReasonCode.PROMOTIONAL));
    private static final Line PROMOTIONAL_CAMPAIGN = Line.of(
            "authenticity.promotional-campaign",
            adjust(ReasonCode.PROMOTIONAL, number("authenticity.promotional-campaign", "points")));
    private static final Line DUTY = Line.of(
            "authenticity.duty",
            adjust(ReasonCode.DUTY, number("authenticity.duty", "points")),
            new Effect.Label(ReasonCode.DUTY));
    private static final Line SATURATION = Line.of("authenticity.saturation", suppress(ReasonCode.SATURATED));
    private static final Line SOME_JARGON = Line.of(
            "authenticity.some-jargon", adjust(ReasonCode.JARGON, number("authenticity.some-jargon", "points")));

    private static final Line AWAY = Line.silentUnlessKnown("cadence.away", wait(ReasonCode.AWAY));
    private static final Line BACK_OFF = Line.silent("cadence.back-off", ReasonCode.RESTING);
    private static final Line BENEFIT = Line.silent("cadence.benefit", ReasonCode.NO_BENEFIT);
    private static final Line BUDGET = Line.of("cadence.budget", suppress(ReasonCode.OVER_BUDGET));
    private static final Line CHANNEL = Line.silent("cadence.channel", ReasonCode.CHANNEL_NOT_CHOSEN);
    private static final Line JOINED = Line.silent("cadence.joined", ReasonCode.NOT_JOINED);
    private static final Line LADDER = Line.of("cadence.ladder", suppress(ReasonCode.COLLECTIVE_FIRST));
    private static final Line PAUSED = Line.silent("cadence.paused", ReasonCode.PAUSED);
    private static final Line PULL_ONLY = Line.silent("cadence.pull-only", ReasonCode.PULL_ONLY);
    private static final Line QUIET_HOURS = Line.silentUnlessKnown("cadence.quiet-hours", wait(ReasonCode.QUIET_HOURS));
    private static final Line QUIET_MODE = Line.silent("cadence.quiet-mode", ReasonCode.QUIET_MODE);
    private static final Line TOO_MUCH = Line.of("cadence.too-much", suppress(ReasonCode.TOO_MUCH));
    private static final Line WAVE = Line.of("cadence.wave", suppress(ReasonCode.UNIT_RESTING));

    private static final Line FIRST_STEP = prompt("champion.first-step", ReasonCode.LEAD_BY_EXAMPLE, Prompt.FIRST_STEP);
    private static final Line BROADCAST =
            Line.of("champion.broadcast", new Effect.LimitKinds(ReasonCode.BROADCAST_SHARE, INSIDE));
    private static final Line DIALOGUE = prompt("champion.dialogue", ReasonCode.DIALOGUE, Prompt.DIALOGUE);
    private static final Line HUMAN_SIDE = prompt("champion.human-side", ReasonCode.HUMAN_SIDE, Prompt.HUMAN_SIDE);
    private static final Line PACE = Line.of("champion.pace", suppress(ReasonCode.LEADER_PACE));
    private static final Line PROFILE = prompt("champion.profile", ReasonCode.OWN_PROFILE, Prompt.PROFILE);
    private static final Line RELATION = prompt("champion.relation", ReasonCode.RELATION, Prompt.RELATION);
    private static final Line STREAK = prompt("champion.streak", ReasonCode.COMPANY_STREAK, Prompt.BALANCE);
    private static final Line THEMES = prompt("champion.themes", ReasonCode.OWN_THEMES, Prompt.THEME);
    private static final Line TRANSPARENCY =
            prompt("champion.transparency", ReasonCode.TRANSPARENCY, Prompt.TRANSPARENCY);
    private static final Line TRUST = prompt("champion.trust", ReasonCode.TRUST, Prompt.TRUST);
    private static final Line LEAD_BY_EXAMPLE = Line.silent("champion.lead-by-example", ReasonCode.UNIT_RESTING);

    private static final Line CONTACT_DATA = Line.held("governance.contact-data", ReasonCode.IN_REVIEW);
    private static final Line NAMED_COLLEAGUE = Line.held("governance.named-colleague", ReasonCode.LACKS_AGREEMENT);
    private static final Line SENSITIVE = Line.held("governance.sensitive", ReasonCode.IN_REVIEW);
    private static final Line DISCLOSURE =
            Line.of("governance.disclosure", new Effect.RequireDisclosure(ReasonCode.DISCLOSURE));
    private static final Line INTERNAL = Line.cautious(
            "governance.internal",
            new Effect.LimitKinds(ReasonCode.INTERNAL_ONLY, INSIDE),
            new Effect.SuppressNudge(ReasonCode.INTERNAL_ONLY, OUTSIDE));
    private static final Line INTERNAL_FIRST = Line.cautious(
            "governance.internal-first",
            new Effect.LimitKinds(ReasonCode.INTERNAL_FIRST, INSIDE),
            new Effect.SuppressNudge(ReasonCode.INTERNAL_FIRST, OUTSIDE));

    private static final Line AUDIENCE =
            Line.of("relevance.audience", new Effect.LimitKinds(ReasonCode.SMALL_AUDIENCE, INSIDE));
    private static final Line AUDIENCE_GOOD = Line.of(
            "relevance.audience-good", adjust(ReasonCode.AUDIENCE, number("relevance.audience-good", "points")));
    private static final Line AUDIENCE_UNKNOWN = Line.of(
            "relevance.audience-unknown", new Effect.SuppressNudge(ReasonCode.AUDIENCE_UNKNOWN, Set.of(Kind.SHARE)));
    private static final Line COLLEAGUE =
            Line.of("relevance.colleague", adjust(ReasonCode.COLLEAGUE, number("relevance.colleague", "points")));
    private static final Line EXPERT =
            Line.of("relevance.expert", adjust(ReasonCode.EXPERTISE_MATCH, number("relevance.expert", "points")));
    private static final Line EXPERT_ALONE = Line.of(
            "relevance.expert-alone", adjust(ReasonCode.EXPERTISE_MATCH, number("relevance.expert-alone", "points")));
    private static final Line EXTERNAL_MIX = Line.of(
            "relevance.external-mix",
            balance(ReasonCode.EXTERNAL_MIX, "relevance.external-mix", Over.EXTERNAL, Bound.LEAST));
    private static final Line VARIETY = Line.of(
            "relevance.variety",
            new Effect.Balance(ReasonCode.VARIETY, Over.THEME, Bound.EACH, 0, number("relevance.variety", "theme")),
            new Effect.Balance(ReasonCode.VARIETY, Over.SOURCE, Bound.EACH, 0, number("relevance.variety", "source")));
    private static final Line CAMPAIGN_BALANCE = Line.of(
            "authenticity.campaign-balance",
            balance(ReasonCode.CAMPAIGN_MIX, "authenticity.campaign-balance", Over.CAMPAIGN, Bound.MOST));
    private static final Line EMPLOYER_BALANCE = Line.of(
            "authenticity.employer-balance",
            balance(ReasonCode.EMPLOYER_MIX, "authenticity.employer-balance", Over.EMPLOYER, Bound.MOST));
    private static final Line HUMAN_MIX =
            Line.of("champion.human-mix", balance(ReasonCode.HUMAN_MIX, "champion.human-mix", Over.HUMAN, Bound.LEAST));
    private static final RuleId SPREAD = new RuleId("authenticity.spread");
    private static final int SPREAD_POINTS = number("authenticity.spread", "points");
    private static final RuleId FAMILIAR = new RuleId("relevance.familiar");
    private static final RuleId FRESH = new RuleId("relevance.fresh");
    private static final RuleId LIKENESS = new RuleId("relevance.likeness");
    private static final RuleId SAME_AUTHOR = new RuleId("relevance.same-author");
    private static final RuleId KINDRED = new RuleId("relevance.kindred");
    private static final RuleId LEARNT_LESS = new RuleId("relevance.learnt-less");
    private static final RuleId LEARNT_MORE = new RuleId("relevance.learnt-more");
    private static final RuleId ATTENTION = new RuleId("relevance.attention");
    private static final Line GOAL =
            Line.of("relevance.goal", adjust(ReasonCode.GOAL, number("relevance.goal", "points")));
    private static final Line KNOWLEDGE =
            Line.of("relevance.knowledge", adjust(ReasonCode.KNOWLEDGE, number("relevance.knowledge", "points")));
    private static final RuleId STORY = new RuleId("relevance.story");
    private static final RuleId THEME = new RuleId("relevance.theme");
    private static final Line UNIT =
            Line.of("relevance.unit", adjust(ReasonCode.UNIT_MATCH, number("relevance.unit", "points")));

    /** Everything said of one item, in the order of the rules' ids. */
    private record Judgement(Facts item, List<RuleMatch> matches) {

        void speak() {
            int before = matches.size();
            exclusions();
            if (matches.size() == before) {
                authenticity();
                cadence();
                champion();
                governance();
                relevance();
            }
        }

        private void exclusions() {
            when(
                    EMPLOYER_MOTIVE,
                    item.is(Fact.MATCH_MOTIVE, Motive.EMPLOYER) && atLeast(Fact.MIX_EMPLOYER_SHARE, EMPLOYER_SHARE));
            when(
                    JARGON,
                    atLeast(Fact.CONTENT_JARGON, JARGON_HELD_BACK)
                            && item.knows(Fact.CONTENT_ANSWERED_FOR)
                            && !holds(Fact.CONTENT_ANSWERED_FOR, Concern.JARGON));
            whenFlag(AGREEMENT, Fact.CONTENT_LACKS_AGREEMENT, true);
            whenCode(CONFIDENTIAL, Fact.CONTENT_CONFIDENTIALITY, Confidentiality.CONFIDENTIAL);
            when(STALE, item.number(Fact.CONTENT_AGE_HOURS, 0) > STALE_AFTER && isFalse(Fact.CONTENT_EVERGREEN));
        }

        private void authenticity() {
            when(CAMPAIGN_BALANCE, item.is(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN));
            when(
                    CAMPAIGN_MIX,
                    item.is(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN)
                            && atLeast(Fact.MIX_CAMPAIGN_SHARE, CAMPAIGN_SHARE));
            when(DUTY, holds(Fact.CONTENT_CONCERNS, Concern.DUTY));
            when(EMPLOYER_BALANCE, item.is(Fact.MATCH_MOTIVE, Motive.EMPLOYER));
            when(PROMOTIONAL, item.number(Fact.CONTENT_PROMOTIONAL, 0) > PROMOTIONAL_TONE);
            when(
                    PROMOTIONAL_CAMPAIGN,
                    item.is(Fact.CONTENT_CLASS, ContentClass.CAMPAIGN)
                            && item.number(Fact.CONTENT_PROMOTIONAL, 0) > CAMPAIGN_TONE);
            when(SATURATION, atLeast(Fact.PROGRAMME_SATURATION, SATURATED));
            when(SOME_JARGON, atLeast(Fact.CONTENT_JARGON, JARGON_LOWERED));
            shared(SPREAD, ReasonCode.SPREAD, SPREAD_POINTS, Fact.PROGRAMME_SATURATION);
        }

        private void cadence() {
            whenFlag(AWAY, Fact.EMPLOYEE_AWAY, true);
            whenIgnored();
            whenFlag(BENEFIT, Fact.MATCH_BENEFIT, false);
            when(BUDGET, item.number(Fact.EMPLOYEE_MINUTES_LEFT, Integer.MAX_VALUE) < MINUTES);
            whenFlag(CHANNEL, Fact.EMPLOYEE_WANTS_CHANNEL, false);
            whenFlag(JOINED, Fact.EMPLOYEE_JOINED, false);
            when(
                    LADDER,
                    item.number(Fact.PROGRAMME_HOURS_SINCE_COLLECTIVE, Integer.MAX_VALUE) < COLLECTIVE_RECENT
                            && item.number(Fact.CONTENT_HOURS_COLLECTIVE, 0) < COLLECTIVE_HOURS);
            whenFlag(PAUSED, Fact.EMPLOYEE_PAUSED, true);
            whenCode(PULL_ONLY, Fact.PROGRAMME_MODE, Programme.Mode.PULL_ONLY);
            whenFlag(QUIET_HOURS, Fact.EMPLOYEE_QUIET_NOW, true);
            whenCode(QUIET_MODE, Fact.PROGRAMME_MODE, Programme.Mode.QUIET);
            when(TOO_MUCH, item.number(Fact.NUDGE_HOURS_SINCE_TOO_MUCH, Integer.MAX_VALUE) < TOO_MUCH_REST);
            when(WAVE, isFalse(Fact.PROGRAMME_WAVE_REACHED));
        }

        private void champion() {
            boolean leads = item.is(Fact.CHAMPION_LEADER);
            boolean own = item.is(Fact.CONTENT_SOURCE, Source.Kind.OWN);
            boolean news = item.is(Fact.CONTENT_CLASS, ContentClass.NEWS);
            when(
                    BROADCAST,
                    leads
                            && own
                            && item.knows(Fact.CONTENT_CLASS)
                            && !item.is(Fact.CONTENT_CLASS, ContentClass.STORY)
                            && !item.is(Fact.CONTENT_CLASS, ContentClass.KNOWLEDGE)
                            && atLeast(Fact.CHAMPION_BROADCAST_SHARE, BROADCAST_SHARE));
            when(
                    DIALOGUE,
                    leads
                            && item.is(Fact.CONTENT_SOURCE, Source.Kind.EXTERNAL)
                            && (news || item.is(Fact.CONTENT_CLASS, ContentClass.KNOWLEDGE)));
            when(FIRST_STEP, leads && item.number(Fact.CHAMPION_DAYS_SINCE_ACTIVE, Integer.MAX_VALUE) > LEADER_DAYS);
            when(HUMAN_MIX, leads);
            when(HUMAN_SIDE, leads && item.number(Fact.CHAMPION_HUMAN_SHARE, Integer.MAX_VALUE) < HUMAN_SHARE);
            boolean mayRest =
                    !item.knows(Fact.PROGRAMME_UNIT_GATE) || item.is(Fact.PROGRAMME_UNIT_GATE, UnitGate.RESTING);
            boolean maybeForOthers = !item.is(Fact.MATCH_MOTIVE, Motive.SELF);
            if (mayRest && maybeForOthers) {
                say(LEAD_BY_EXAMPLE, item.knows(Fact.PROGRAMME_UNIT_GATE) && item.knows(Fact.MATCH_MOTIVE));
            }
            when(PACE, leads && atLeast(Fact.NUDGE_LAST_168H, LEADER_NUDGES));
            when(PROFILE, leads && isFalse(Fact.CHAMPION_PROFILE_COMPLETE));
            when(RELATION, leads && item.is(Fact.MATCH_CLOSE_COLLEAGUE));
            when(STREAK, leads && item.number(Fact.CHAMPION_COMPANY_IN_A_ROW, 0) > COMPANY_ITEMS);
            when(THEMES, leads && item.number(Fact.CHAMPION_PERSONAL_THEMES, 1) == 0);
            when(TRANSPARENCY, leads && own && (news || item.is(Fact.CONTENT_CLASS, ContentClass.PRODUCT)));
            when(TRUST, leads && item.number(Fact.CHAMPION_DAYS_SINCE_TRUST, Integer.MAX_VALUE) > TRUST_DAYS);
        }

        private void governance() {
            whenConcern(CONTACT_DATA, Concern.EMAIL, Concern.PHONE);
            when(DISCLOSURE, item.is(Fact.CONTENT_SOURCE, Source.Kind.OWN));
            whenCode(INTERNAL, Fact.CONTENT_CONFIDENTIALITY, Confidentiality.INTERNAL);
            boolean maybeOwn = !item.is(Fact.CONTENT_SOURCE, Source.Kind.EXTERNAL);
            if (maybeOwn && item.number(Fact.CONTENT_HOURS_INSIDE, 0) < HOURS_INSIDE) {
                say(INTERNAL_FIRST, item.knows(Fact.CONTENT_SOURCE) && item.knows(Fact.CONTENT_HOURS_INSIDE));
            }
            whenConcern(NAMED_COLLEAGUE, Concern.COLLEAGUE);
            whenConcern(SENSITIVE, Concern.BSN, Concern.CONFIDENTIAL, Concern.EMBARGO, Concern.IBAN);
        }

        private void relevance() {
            int lately = item.number(Fact.PROGRAMME_ATTENTION, 0);
            counted(
                    ATTENTION,
                    ReasonCode.ATTENTION,
                    lately < ATTENTION_FROM ? 0 : Math.min(ATTENTION_MOST, ATTENTION_EACH * lately));
            audience();
            when(COLLEAGUE, item.is(Fact.MATCH_CLOSE_COLLEAGUE));
            when(EXPERT, atLeast(Fact.MATCH_EXPERT_THEMES, 1) && fitsInterests());
            when(
                    EXPERT_ALONE,
                    atLeast(Fact.MATCH_EXPERT_THEMES, 1)
                            && item.knows(Fact.MATCH_STRONG_THEMES)
                            && item.knows(Fact.MATCH_WEAK_THEMES)
                            && !fitsInterests());
            when(EXTERNAL_MIX, item.knows(Fact.CONTENT_SOURCE));
            counted(
                    FAMILIAR,
                    ReasonCode.FAMILIAR,
                    Math.max(-FAMILIAR_MOST, FAMILIAR_EACH * item.number(Fact.MATCH_TIMES_SEEN, 0)));
            shared(FRESH, ReasonCode.FRESH, FRESH_POINTS, Fact.CONTENT_NEWNESS);
            when(
                    GOAL,
                    serves(Purpose.KNOWLEDGE, Goal.EXPERTISE)
                            || serves(Purpose.RECRUITMENT, Goal.RECRUIT)
                            || serves(Purpose.PRIDE, Goal.PRIDE));
            shared(KINDRED, ReasonCode.KINDRED, KINDRED_POINTS, Fact.MATCH_KINDRED);
            when(KNOWLEDGE, item.is(Fact.CONTENT_CLASS, ContentClass.KNOWLEDGE));
            shared(LEARNT_LESS, ReasonCode.LEARNT_LESS, LEARNT_LESS_POINTS, Fact.MATCH_LEARNT_LESS);
            shared(LEARNT_MORE, ReasonCode.LEARNT_MORE, LEARNT_MORE_POINTS, Fact.MATCH_LEARNT_MORE);
            if (atLeast(Fact.MATCH_LIKENESS, LIKE_FROM)) {
                shared(LIKENESS, ReasonCode.LIKENESS, LIKE_POINTS, Fact.MATCH_LIKENESS);
            }
            counted(
                    SAME_AUTHOR,
                    ReasonCode.SAME_AUTHOR,
                    Math.min(AUTHOR_MOST, AUTHOR_EACH * item.number(Fact.MATCH_SAME_AUTHOR, 0)));
            counted(
                    STORY,
                    ReasonCode.STORY_MATCH,
                    Math.min(STORY_MOST, STORY_EACH * item.number(Fact.MATCH_STORY_THEMES, 0)));
            themes();
            when(UNIT, item.is(Fact.MATCH_UNIT));
            when(VARIETY, item.knows(Fact.CONTENT_CLASS));
        }

        private void audience() {
            if (!item.knows(Fact.MATCH_AUDIENCE)) {
                say(AUDIENCE_UNKNOWN, true);
            } else if (item.is(Fact.MATCH_AUDIENCE, Following.SOME) || item.is(Fact.MATCH_AUDIENCE, Following.MANY)) {
                say(AUDIENCE_GOOD, true);
            } else {
                say(AUDIENCE, true);
            }
        }

        private boolean fitsInterests() {
            return atLeast(Fact.MATCH_STRONG_THEMES, 1) || atLeast(Fact.MATCH_WEAK_THEMES, 1);
        }

        private void themes() {
            if (!fitsInterests()) {
                return;
            }
            List<Effect> effects = new ArrayList<>(2);
            effects.add(adjust(ReasonCode.THEME_MATCH, FITS));
            int strongly = Math.clamp(
                    (long) STRONG_EACH * item.number(Fact.MATCH_STRONG_THEMES, 0), -STRONG_MOST, STRONG_MOST);
            if (strongly != 0) {
                effects.add(adjust(ReasonCode.THEME_MATCH, strongly));
            }
            matches.add(new RuleMatch(THEME, item.about(), effects, false));
        }

        private boolean serves(Purpose purpose, Goal goal) {
            return item.is(Fact.CONTENT_PURPOSE, purpose)
                    && item.get(Fact.EMPLOYEE_GOALS) instanceof Set<?> goals
                    && goals.contains(goal.name());
        }

        private boolean atLeast(Fact fact, int bound) {
            return item.number(fact, Integer.MIN_VALUE) >= bound;
        }

        private boolean isFalse(Fact flag) {
            return Boolean.FALSE.equals(item.get(flag));
        }

        private void whenIgnored() {
            boolean maybeIgnored = item.number(Fact.NUDGE_IGNORED_IN_A_ROW, 1) >= 1;
            boolean maybeTooSoon = item.number(Fact.NUDGE_HOURS_PER_IGNORED, 0) < BACK_OFF_REST;
            boolean maybeRecent = item.number(Fact.NUDGE_HOURS_SINCE_LAST, 0) < BACK_OFF_MOST;
            if (maybeIgnored && maybeTooSoon && maybeRecent) {
                say(
                        BACK_OFF,
                        item.knows(Fact.NUDGE_IGNORED_IN_A_ROW)
                                && item.knows(Fact.NUDGE_HOURS_PER_IGNORED)
                                && item.knows(Fact.NUDGE_HOURS_SINCE_LAST));
            }
        }

        private void whenFlag(Line line, Fact flag, boolean value) {
            Object actual = item.get(flag);
            if (actual == null || actual.equals(value)) {
                say(line, actual != null);
            }
        }

        private void whenCode(Line line, Fact code, Enum<?> value) {
            if (!item.knows(code) || item.is(code, value)) {
                say(line, item.knows(code));
            }
        }

        private void whenConcern(Line line, Concern... concerns) {
            boolean known = item.knows(Fact.CONTENT_CONCERNS);
            if (!known || Stream.of(concerns).anyMatch(concern -> holds(Fact.CONTENT_CONCERNS, concern))) {
                say(line, known);
            }
        }

        private boolean holds(Fact codes, Enum<?> code) {
            return item.get(codes) instanceof Set<?> known && known.contains(code.name());
        }

        private void when(Line line, boolean condition) {
            if (condition) {
                say(line, true);
            }
        }

        private void counted(RuleId rule, ReasonCode reason, int amount) {
            if (amount != 0) {
                matches.add(new RuleMatch(rule, item.about(), List.of(adjust(reason, amount)), false));
            }
        }

        /** So many points for the whole of a share. */
        private void shared(RuleId rule, ReasonCode reason, int points, Fact share) {
            counted(rule, reason, Math.clamp(points * item.number(share, 0) / 1000, -1000, 1000));
        }

        private void say(Line line, boolean known) {
            List<Effect> effects = known ? line.whenTrue() : line.whenUnknown();
            if (!effects.isEmpty()) {
                matches.add(new RuleMatch(line.id(), item.about(), effects, !known));
            }
        }
    }
}
