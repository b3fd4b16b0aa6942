package nl.weerklank.api.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.employee.EmployeeId;

/** How people can be reached: for who writes to them, and for nothing else. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
public class Contacts {

    private final EmployeeTable table;

    Contacts(EmployeeTable table) {
        this.table = table;
    }

    /**
     * Somebody who can be written to.
     *
     * @param email address at work
     * @param language what they read first of what Weerklank writes; English when the employer names neither
     */
    public record Contact(String email, Language language) {

        /** Never shows an address: what is printed may end up in a log. */
        @Override
        public String toString() {
            return "somebody who reads " + language.code();
        }
    }

    /** Empty when the employer gave no address. */
    public Optional<Contact> of(EmployeeId employee) {
        return table.employer(employee).map(EmployeeRow::known).flatMap(Contacts::contact);
    }

    private static Optional<Contact> contact(SentEmployee person) {
        return Optional.ofNullable(person.email()).map(email -> new Contact(email, language(person)));
    }

    private static Language language(SentEmployee person) {
        return person.languages().stream()
                .flatMap(code -> Language.ofCode(code).stream())
                .filter(language -> language != Language.UND)
                .findFirst()
                .orElse(Language.EN);
    }
}
