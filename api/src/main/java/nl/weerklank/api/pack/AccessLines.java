package nl.weerklank.api.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import nl.weerklank.api.pack.PackInput.AccessLine;
import nl.weerklank.api.pack.PackInput.Named;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Access;
import nl.weerklank.api.security.Operation;
import nl.weerklank.api.security.Role;

/** Who can see and change what: the table of roles in words, a line for each role and subject. */
final class AccessLines {

    private AccessLines() {}

    static List<AccessLine> of(Collection<Operation> operations) {
        List<AccessLine> lines = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Subject subject : Subject.all()) {
                List<Operation> about = operations.stream()
                        .filter(operation -> Subject.of(operation.path()).equals(subject))
                        .filter(operation -> accessOf(operation, role) != Access.DENY)
                        .toList();
                if (!about.isEmpty()) {
                    lines.add(line(role, subject, about));
                }
            }
        }
        return lines;
    }

    private static AccessLine line(Role role, Subject subject, List<Operation> operations) {
        Named who = PackWords.named("role", role);
        return new AccessLine(
                role + "/" + subject.id(),
                new Sentence(
                        who.words().nl() + ": " + subject.name().nl(),
                        who.words().en() + ": " + subject.name().en()),
                who,
                PackWords.named("about", subject.about()),
                widest(operations, role, AccessLines::isReading),
                widest(operations, role, operation -> !isReading(operation)),
                operations.stream()
                        .map(operation ->
                                operation.id() + "=" + accessOf(operation, role).word())
                        .sorted()
                        .toList());
    }

    private static Named widest(List<Operation> operations, Role role, Predicate<Operation> kind) {
        Access access = operations.stream()
                .filter(kind)
                .map(operation -> accessOf(operation, role))
                .min(Access::compareTo)
                .orElse(Access.DENY);
        return PackWords.named("access", access);
    }

    private static boolean isReading(Operation operation) {
        return operation.method().equals("GET");
    }

    /** What is open to anyone is open to every role. */
    private static Access accessOf(Operation operation, Role role) {
        return operation.open() ? Access.ALLOW : operation.byRole().getOrDefault(role, Access.DENY);
    }
}
