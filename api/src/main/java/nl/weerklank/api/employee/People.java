package nl.weerklank.api.employee;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.api.employee.EmployeeTable.Own;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.intake.Revision;
import nl.weerklank.api.intake.Stored;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.tagging.TaggingJson;
import nl.weerklank.api.tagging.TextTagger;
import nl.weerklank.api.theme.Grounds;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.tag.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Keeps the people of an organisation, one transaction for each thing asked. */
@ApplicationScoped
class People {

    private static final Sentence EMPLOYEE = new Sentence("medewerker", "employee");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final EmployeeTable table;
    private final StoredEmployees stored;
    private final TextTagger tagger;
    private final Themes themes;
    private final OrganisationTransaction transaction;
    private final Clock clock;
    private final List<PersonalStream> records;
    private final Erasure erasure;

    People(
            EmployeeTable table,
            StoredEmployees stored,
            TextTagger tagger,
            Themes themes,
            OrganisationTransaction transaction,
            Clock clock,
            @All List<PersonalStream> records,
            Erasure erasure) {
        this.table = table;
        this.stored = stored;
        this.tagger = tagger;
        this.themes = themes;
        this.transaction = transaction;
        this.clock = clock;
        this.records = records;
        this.erasure = erasure;
    }

    EmployeeRow put(OrganisationId organisation, SentEmployee person, Revision expected) {
        return transaction.in(organisation, () -> {
            expected.require(
                    table.lockedEmployer(person.id()).map(EmployeeRow::version).orElse(0L));
            table.store(List.of(person));
            return employer(person.id());
        });
    }

    List<Stored> store(OrganisationId organisation, List<SentEmployee> people) {
        return transaction.in(organisation, () -> table.store(people));
    }

    EmployeeRow get(OrganisationId organisation, EmployeeId id) {
        return transaction.in(organisation, () -> employer(id));
    }

    Page.Listed<EmployeeRow> list(OrganisationId organisation, @Nullable UnitPath unit, String words, Page page) {
        List<EmployeeRow> rows = transaction.in(organisation, () -> table.list(unit, words, page));
        return page.listed(rows, row -> row.known().id().value());
    }

    Own preferences(OrganisationId organisation, EmployeeId id) {
        return transaction.in(organisation, () -> table.own(employer(id).key()));
    }

    /**
     * Sets the fields that stand in the body and leaves the others; a field that holds null is cleared.
     *
     * @param expected the version it must have now
     */
    Own put(OrganisationId organisation, EmployeeId id, JsonNode body, Writer writer, Revision expected) {
        Grounds grounds = transaction.in(organisation, () -> {
            employer(id);
            return themes.grounds();
        });
        ObjectNode wanted = new PreferencesReader(codes(grounds.taxonomy())).read(body);
        Optional<JsonNode> storyThemes = storyThemes(wanted, grounds);
        return transaction.in(organisation, () -> {
            EmployeeRow person = table.lockedEmployer(id).orElseThrow(() -> NotFound.of(EMPLOYEE, id));
            Own before = table.own(person.key());
            expected.require(before.version());
            Own after = merged(before, wanted, storyThemes, writer);
            if (!after.equals(before)) {
                table.keep(person.key(), after);
            }
            return after;
        });
    }

    /** The themes of the story that is set here; empty when no story is. */
    private Optional<JsonNode> storyThemes(ObjectNode wanted, Grounds grounds) {
        if (!wanted.has("story")) {
            return Optional.empty();
        }
        String story = wanted.get("story").asText("");
        if (wanted.get("story").isNull() || story.isBlank()) {
            return Optional.of(JSON.arrayNode());
        }
        return Optional.of(TaggingJson.themes(
                tagger.tag(Optional.empty(), "", story, grounds).tagging().themes()));
    }

    private Own merged(Own before, ObjectNode wanted, Optional<JsonNode> storyThemes, Writer writer) {
        ObjectNode body = before.body().deepCopy();
        ObjectNode setBy = before.setBy().deepCopy();
        boolean changed = false;
        for (String name : PreferencesReader.FIELDS) {
            if (wanted.has(name) && says(before, name, wanted.get(name), writer)) {
                set(body, name, wanted.get(name));
                setBy.set(name, act(writer));
                changed = true;
            }
        }
        return changed ? new Own(body, setBy, storyThemes.orElse(before.storyThemes()), before.version() + 1) : before;
    }

    /** Whether this says something new: another value, or a person's own word for what a platform had set. */
    private static boolean says(Own before, String name, JsonNode value, Writer writer) {
        JsonNode known = before.body().get(name);
        boolean same = known == null ? value.isNull() : known.equals(value);
        boolean ownWord = writer.by() == Writer.By.PERSON
                && !writer.by()
                        .name()
                        .equals(before.setBy().path(name).path("by").asText());
        return !same || (ownWord && known != null);
    }

    private static void set(ObjectNode body, String name, JsonNode value) {
        if (value.isNull()) {
            body.remove(name);
        } else {
            body.set(name, value);
        }
    }

    private ObjectNode act(Writer writer) {
        return JSON.objectNode()
                .put("by", writer.by().name())
                .put("at", clock.instant().toString())
                .put("actor", writer.actor());
    }

    /** A person who asks for everything, as they are found before the answer begins. */
    record Asked(OrganisationId organisation, EmployeeRow person, Own own, Employees.Held held) {}

    Asked asked(OrganisationId organisation, EmployeeId id) {
        return transaction.in(organisation, () -> {
            EmployeeRow person = employer(id);
            return new Asked(organisation, person, table.own(person.key()), stored.held(person));
        });
    }

    /** Writes everything that is held about a person, room by room, so that it never lies in memory as a whole. */
    void writeEverything(Asked asked, JsonGenerator json) throws IOException {
        PersonalStream.Reading reading = new PersonalStream.Reading(transaction, asked.organisation());
        json.writeStartObject();
        json.writeFieldName("employer");
        json.writeTree(EmployeeAnswer.employer(asked.person()));
        json.writeFieldName("preferences");
        json.writeTree(EmployeeAnswer.own(asked.own()));
        for (PersonalStream room : records) {
            json.writeFieldName(room.name());
            room.write(asked.held(), reading, json);
        }
        json.writeEndObject();
    }

    /** Erases a person; what was decided stays, without the person. */
    void erase(OrganisationId organisation, EmployeeId id) {
        if (!erasure.erase(organisation, id)) {
            throw NotFound.of(EMPLOYEE, id);
        }
    }

    private EmployeeRow employer(EmployeeId id) {
        return table.employer(id).orElseThrow(() -> NotFound.of(EMPLOYEE, id));
    }

    private static Set<String> codes(Taxonomy taxonomy) {
        Set<String> codes = new TreeSet<>();
        taxonomy.themes().forEach(theme -> codes.add(theme.code().value()));
        return codes;
    }
}
