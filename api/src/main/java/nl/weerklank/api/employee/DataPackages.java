package nl.weerklank.api.employee;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import nl.weerklank.api.keys.Sealed;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.keys.PbkdfKey;
import org.jose4j.lang.JoseException;

/**
 * Packages of everything held about somebody, for whoever asks on their behalf: compressed JSON, encrypted in a form that
 * many programs open (JWE, RFC 7516, with a password). The password is a code that only the person sees, once signed in.
 */
@ApplicationScoped
class DataPackages implements PersonalRecords {

    /** Letters and digits that nobody takes for one another; 25 of them hold 125 bits. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int GROUPS = 5;

    static final AlgorithmConstraints PASSWORD_BASED = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.PBES2_HS512_A256KW);

    private final People people;
    private final Sql sql;
    private final Sealer sealer;
    private final OrganisationTransaction transaction;
    private final ObjectMapper mapper;
    private final SecureRandom random = new SecureRandom();

    DataPackages(People people, Sql sql, Sealer sealer, OrganisationTransaction transaction, ObjectMapper mapper) {
        this.people = people;
        this.sql = sql;
        this.sealer = sealer;
        this.transaction = transaction;
        this.mapper = mapper;
    }

    /** A sealed package. */
    record Made(UUID id, String sealed) {}

    /**
     * Makes a package, and writes down who asked for it and for which case.
     *
     * @param by who asks, and in which role
     */
    Made make(People.Asked person, Asker by, String caseReference) {
        UUID id = UUID.randomUUID();
        String code = code();
        transaction.run(person.organisation(), () -> {
            Sealed sealed = sealer.seal(person.organisation(), about(id), code.getBytes(StandardCharsets.US_ASCII));
            sql.change(
                    "insert into data_package (id, employee_id, case_reference, key_id, code) values (?, ?, ?, ?, ?)",
                    id,
                    person.held().key(),
                    caseReference,
                    sealed.keyId(),
                    sealed.bytes());
            sql.change(
                    "insert into access_log (actor, role, action, pseudonym, case_reference) values (?, ?, 'makeDataPackage', ?, ?)",
                    by.actor(),
                    by.role(),
                    person.held().pseudonym(),
                    caseReference);
        });
        return new Made(id, sealed(everything(person), code));
    }

    /** Who asks for a package. */
    record Asker(String actor, String role) {}

    /** A package that was made, with the code that opens it: for the person's eyes only. */
    record Known(UUID id, Instant madeAt, String caseReference, String code) {}

    /** The packages made about a person, newest first. Runs inside a transaction of the organisation. */
    List<Known> about(long employee) {
        OrganisationId organisation = transaction.current().orElseThrow();
        return sql.list(
                "select * from data_package where employee_id = ? order by made_at desc",
                row -> known(organisation, row),
                employee);
    }

    private Known known(OrganisationId organisation, Row row) {
        UUID id = row.uuid("id");
        byte[] code = sealer.open(organisation, about(id), new Sealed(row.text("key_id"), row.bytes("code")));
        return new Known(
                id, row.instant("made_at"), row.text("case_reference"), new String(code, StandardCharsets.US_ASCII));
    }

    @Override
    public String name() {
        return "dataPackages";
    }

    /** Without the codes: this answer is meant to be kept, and handed on. */
    @Override
    public JsonNode about(Employees.Held person) {
        ArrayNode packages = JsonNodeFactory.instance.arrayNode();
        about(person.key()).forEach(known -> packages.addObject()
                .put("packageId", known.id().toString())
                .put("madeAt", known.madeAt().toString())
                .put("caseReference", known.caseReference()));
        return packages;
    }

    private byte[] everything(People.Asked person) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = mapper.createGenerator(new GZIPOutputStream(bytes))) {
            people.writeEverything(person, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String sealed(byte[] content, String code) {
        JsonWebEncryption sealed = new JsonWebEncryption();
        // blocked unless asked for: it suits codes of 125 bits, as this one, and not passwords that people think of
        sealed.setAlgorithmConstraints(PASSWORD_BASED);
        sealed.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.PBES2_HS512_A256KW);
        sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        sealed.setContentTypeHeaderValue("application/gzip");
        sealed.setKey(new PbkdfKey(code));
        sealed.setPlaintext(content);
        try {
            return sealed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a package cannot be sealed", e);
        }
    }

    private String code() {
        return random.ints(GROUPS * 5L, 0, LETTERS.length())
                .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{5})(?!$)", "$1-");
    }

    private static byte[] about(UUID id) {
        return ("data package " + id).getBytes(StandardCharsets.US_ASCII);
    }
}
