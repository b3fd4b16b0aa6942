package nl.weerklank.api.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.employee.PersonalRecords;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.draft.DraftReview;
import nl.weerklank.engine.draft.Signature;
import nl.weerklank.engine.draft.WordReader;
import nl.weerklank.engine.employee.EmployeeId;

/**
 * Remembers for 90 days by what signature a published text is recognised, and nothing of the text. Every call but the
 * daily one runs inside a transaction of the organisation.
 */
@ApplicationScoped
public class PublishedTexts implements PersonalRecords {

    private static final String KEPT = "interval '90 days'";

    private final Sql sql;
    private final WordReader reader;
    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    private final ObjectMapper mapper;

    PublishedTexts(
            Sql sql,
            WordReader reader,
            Organisations organisations,
            OrganisationTransaction transaction,
            ObjectMapper mapper) {
        this.sql = sql;
        this.reader = reader;
        this.organisations = organisations;
        this.transaction = transaction;
        this.mapper = mapper;
    }

    /** Remembers the text that came of a suggestion; one that is too short to recognise leaves nothing. */
    public void remember(EmployeeId author, UUID suggestion, String text) {
        Signature.of(reader.read(Optional.empty(), text).words())
                .ifPresent(
                        signature -> sql.change("""
                        insert into published_text (suggestion_id, employee_id, signature, bands)
                        select ?, id, ?, ? from employee where external_id = ?
                        on conflict (suggestion_id) do update set signature = excluded.signature, bands = excluded.bands
                        """, suggestion, signature.bytes(), signature.bands(), author.value()));
    }

    /** Whether somebody else published nearly this in the last 90 days. */
    boolean anotherWroteNearly(Signature draft, EmployeeId author) {
        return sql
                .list(
                        """
                        select signature from published_text p join employee e on e.id = p.employee_id
                        where p.bands && ? and e.external_id <> ? and p.published_at > clock_timestamp() - %s
                        """.formatted(KEPT),
                        row -> Signature.ofBytes(row.bytes("signature")),
                        draft.bands(),
                        author.value())
                .stream()
                .anyMatch(published -> published.resemblance(draft) >= DraftReview.NEARLY_THE_SAME);
    }

    @Scheduled(every = "24h", delayed = "10m")
    void forgetOld() {
        organisations.all().forEach(organisation -> transaction.run(organisation, this::forgetOldHere));
    }

    void forgetOldHere() {
        sql.change("delete from published_text where published_at <= clock_timestamp() - " + KEPT);
    }

    @Override
    public String name() {
        return "publishedTexts";
    }

    /** When a text was recognised, and until when that is remembered; there is nothing more to show. */
    @Override
    public JsonNode about(Employees.Held person) {
        ArrayNode texts = mapper.createArrayNode();
        sql.list(
                        "select suggestion_id, published_at, published_at + %s as until from published_text where employee_id = ? order by published_at"
                                .formatted(KEPT),
                        row -> mapper.createObjectNode()
                                .put("suggestionId", row.uuid("suggestion_id").toString())
                                .put("rememberedAt", row.instant("published_at").toString())
                                .put("rememberedUntil", row.instant("until").toString()),
                        person.key())
                .forEach(texts::add);
        return texts;
    }
}
