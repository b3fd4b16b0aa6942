package nl.weerklank.api.pack;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.pack.PackInput.RuleSetLine;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.retention.RetentionTimes;
import nl.weerklank.api.ruleset.Publication;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.security.RoleTable;
import nl.weerklank.rules.vocabulary.Vocabulary;

/** Gathers what a pack says from what holds now. Runs inside a transaction of the organisation. */
@ApplicationScoped
class PackMaker {

    private final PublishedRules rules;
    private final Programmes programmes;
    private final RoleTable roles;
    private final RetentionTimes times;

    PackMaker(PublishedRules rules, Programmes programmes, RoleTable roles, RetentionTimes times) {
        this.rules = rules;
        this.programmes = programmes;
        this.roles = roles;
        this.times = times;
    }

    PackInput make(OrganisationId organisation) {
        Published set = rules.current();
        Assessment assessment = Assessment.draft();
        return new PackInput(
                PackInput.SCHEMA,
                organisation.code(),
                ruleSet(rules.publication(set.revision()).orElseThrow()),
                FactLines.of(Vocabulary.current()),
                RuleLines.of(set),
                AccessLines.of(roles.operations()),
                Retentions.of(times::days),
                BoundLines.of(programmes.current().programme().caps()),
                Models.all(),
                assessment.statements(),
                assessment.measures(),
                Claims.all());
    }

    private static RuleSetLine ruleSet(Publication publication) {
        return new RuleSetLine(
                publication.revision(),
                publication.hash(),
                publication.at(),
                publication.by(),
                publication.approvedBy());
    }
}
