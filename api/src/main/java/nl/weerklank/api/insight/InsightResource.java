package nl.weerklank.api.insight;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.audit.LogHealth;
import nl.weerklank.api.content.ContentStock;
import nl.weerklank.api.content.ContentStock.OfTheme;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.programme.ProgrammeChampionDesk;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.rules.language.Parameter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an organisation sees of itself, over HTTP. */
@Path("/v1/insights")
@Produces(MediaType.APPLICATION_JSON)
class InsightResource {

    private static final RuleId EXTERNAL_MIX = new RuleId("relevance.external-mix");

    private final ContentStock stock;
    private final Crowd crowd;
    private final Themes themes;
    private final PublishedRules rules;
    private final ProgrammeChampionDesk champions;
    private final LogHealth log;
    private final OrganisationTransaction transaction;
    private final Caller caller;

    InsightResource(
            ContentStock stock,
            Crowd crowd,
            Themes themes,
            PublishedRules rules,
            ProgrammeChampionDesk champions,
            LogHealth log,
            OrganisationTransaction transaction,
            Caller caller) {
        this.stock = stock;
        this.crowd = crowd;
        this.themes = themes;
        this.rules = rules;
        this.champions = champions;
        this.log = log;
        this.transaction = transaction;
        this.caller = caller;
    }

    @GET
    @Path("/overview")
    @Operation(
            operationId = "getOverview",
            summary = "How the organisation stands: its content, what was shown and taken up, and what is lacking",
            description = "Of people only what five or more did together.")
    public Overview overview() {
        return transaction.in(caller.organisation(), this::read);
    }

    private Overview read() {
        List<ThemeCode> reaching = themes.current().themes().stream()
                .filter(theme -> theme.audience().reachesSomebody())
                .map(Theme::code)
                .toList();
        List<OfTheme> suggestable = stock.suggestable(reaching);
        Gaps gaps = new Gaps(externalTarget(), crowd.languages());
        return new Overview(
                stock.byState(reaching),
                crowd.together(),
                gaps.externalTarget(),
                reaching.stream().map(theme -> gaps.of(theme, suggestable)).toList(),
                champions.standing(),
                log.standing());
    }

    private int externalTarget() {
        return rules.current().rules().stream()
                .filter(rule -> rule.id().equals(EXTERNAL_MIX) && rule.enabled())
                .flatMap(rule -> Optional.ofNullable(rule.params().get("share")).stream())
                .mapToInt(Parameter::value)
                .findFirst()
                .orElse(0);
    }
}
