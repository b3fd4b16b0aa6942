package nl.weerklank.api.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import nl.weerklank.rules.language.Rule;

/** Lets tests of other rooms begin an organisation with a policy as it shipped once, inside a transaction of it. */
@ApplicationScoped
public class Shipped {

    private final PublishedRules published;

    Shipped(PublishedRules published) {
        this.published = published;
    }

    /** These are the rules that this organisation began with. */
    public void once(Collection<Rule> rules) {
        published.publishShipped(rules);
    }
}
