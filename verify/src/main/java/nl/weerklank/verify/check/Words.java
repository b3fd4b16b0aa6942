package nl.weerklank.verify.check;

import nl.weerklank.verify.log.Checkpoint;

/** Everything that is said, in both languages. */
final class Words {

    private Words() {}

    static String where(Language language, Finding finding) {
        boolean one = finding.first() == finding.last();
        String decision = finding.decisionId() == null ? "" : " (decision %s)".formatted(finding.decisionId());
        return switch (language) {
            case NL ->
                one
                        ? "record %d%s".formatted(finding.first(), decision.replace("decision", "besluit"))
                        : "een van de records %d tot en met %d".formatted(finding.first(), finding.last());
            case EN ->
                one
                        ? "record %d%s".formatted(finding.first(), decision)
                        : "one of the records %d to %d".formatted(finding.first(), finding.last());
        };
    }

    /** That a log with at least one signature is whole; what was erased is told only when something was. */
    static String whole(Language language, LogCheck check) {
        Checkpoint last = check.last().orElseThrow();
        String erased = check.erased() == 0 ? "" : erased(language, check.erased());
        return switch (language) {
            case NL ->
                "Heel: %s en %s gecontroleerd, tot en met %s (sleutel %s).%s"
                        .formatted(
                                counted(check.records(), "record", "records"),
                                counted(check.checkpoints(), "handtekening", "handtekeningen"),
                                last.time(),
                                last.keyId(),
                                erased);
            case EN ->
                "Whole: %s and %s checked, up to %s (key %s).%s"
                        .formatted(
                                counted(check.records(), "record", "records"),
                                counted(check.checkpoints(), "signature", "signatures"),
                                last.time(),
                                last.keyId(),
                                erased);
        };
    }

    private static String erased(Language language, long count) {
        String records = counted(count, "record", "records");
        return switch (language) {
            case NL -> " Van %s is een verzegeld deel gewist.".formatted(records);
            case EN -> " Of %s a sealed part was erased.".formatted(records);
        };
    }

    private static String counted(long count, String one, String more) {
        return "%d %s".formatted(count, count == 1 ? one : more);
    }

    static String dutch(Finding.Flaw kind, String where) {
        return switch (kind) {
            case CHANGED -> "Gewijzigd: %s is niet meer wat het was.".formatted(where);
            case MISSING -> "Verdwenen: %s is er niet meer.".formatted(where);
            case INSERTED -> "Tussengevoegd: %s hoort er niet.".formatted(where);
            case OUT_OF_ORDER -> "Verplaatst: %s staat niet op zijn plaats.".formatted(where);
            case TRUNCATED -> "Afgebroken: het eind ontbreekt, vanaf %s.".formatted(where);
            case FORKED ->
                "Twee versies: bij %s zijn twee geschiedenissen ondertekend die niet allebei waar zijn."
                        .formatted(where);
            case OTHER_KEY ->
                "Andere sleutel: wat bij %s ondertekend is, is niet ondertekend met jouw sleutel of een opvolger ervan."
                        .formatted(where);
            case FORGED ->
                "Vervalst: de handtekening bij %s past niet bij wat er ondertekend zou zijn.".formatted(where);
            case UNREADABLE ->
                "Onleesbaar: regel %s van het bestand is geen regel van een export.".formatted(number(where));
        };
    }

    static String english(Finding.Flaw kind, String where) {
        return switch (kind) {
            case CHANGED -> "Changed: %s is not what it was.".formatted(where);
            case MISSING -> "Missing: %s is not there any more.".formatted(where);
            case INSERTED -> "Inserted: %s does not belong there.".formatted(where);
            case OUT_OF_ORDER -> "Out of order: %s is not in its place.".formatted(where);
            case TRUNCATED -> "Truncated: the end is missing, from %s on.".formatted(where);
            case FORKED -> "Forked: at %s two histories were signed that cannot both be true.".formatted(where);
            case OTHER_KEY ->
                "Other key: what is signed at %s is not signed with your key, nor with one that follows it."
                        .formatted(where);
            case FORGED -> "Forged: the signature at %s does not fit what it would have signed.".formatted(where);
            case UNREADABLE -> "Unreadable: line %s of the file is no line of an export.".formatted(number(where));
        };
    }

    private static String number(String where) {
        return where.replace("record ", "");
    }
}
