package nl.weerklank.api.index;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until everything in the database can be found. */
@Readiness
class IndexReadiness implements HealthCheck {

    private final Indexes indexes;

    IndexReadiness(Indexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public HealthCheckResponse call() {
        boolean complete = indexes.areComplete();
        return HealthCheckResponse.named("search index")
                .status(complete)
                .withData("documents", complete ? indexes.documents() : 0)
                .build();
    }
}
