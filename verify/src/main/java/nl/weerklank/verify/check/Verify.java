package nl.weerklank.verify.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.LogKey;
import nl.weerklank.verify.log.SignedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code weerklank-verify}: checks an export of the log of decisions with a public key and nothing else. Ends with
 * 0 when it is whole, 1 when something is wrong, which is named, and 2 when it cannot tell.
 */
public final class Verify {

    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int CANNOT_TELL = 2;

    private static final String HELP_EN = """
            Usage: weerklank-verify FILE --key KEY [--checkpoint KEPT]… [--lang nl|en]

            Checks FILE, an export of Weerklank's log of decisions, and needs nothing of Weerklank to do so.

              --key KEY          the public key that you trust, in PEM, or an answer of /v1/audit/keys that you kept: the
                                 first key counts, and those that it named since
              --checkpoint KEPT  an answer of /v1/audit/checkpoint that you kept: the log must still agree with it
              --lang L           nl or en (default en)

            It ends with 0 when everything is as it was, 1 when something is wrong (the first such record is named), 2 when
            it cannot tell.
            """;
    private static final String HELP_NL = """
            Gebruik: weerklank-verify BESTAND --key SLEUTEL [--checkpoint BEWAARD]… [--lang nl|en]

            Controleert BESTAND, een export van het besluitenlogboek van Weerklank, en heeft daar niets van Weerklank voor nodig.

              --key SLEUTEL         de publieke sleutel die je vertrouwt, in PEM, of een antwoord van /v1/audit/keys dat je
                                    bewaarde: de eerste sleutel telt, en wie die daarna aanwees
              --checkpoint BEWAARD  een antwoord van /v1/audit/checkpoint dat je bewaarde: het logboek moet er nog bij passen
              --lang T              nl of en (en als je niets zegt)

            Het eindigt met 0 als alles is zoals het was, 1 als er iets mis is (het eerste record staat erbij), 2 als het dat
            niet kan zeggen.
            """;

    private final PrintStream out;
    private Language language = Language.EN;
    private @Nullable Path file;
    private @Nullable Path key;
    private final List<Path> kept = new ArrayList<>();
    private boolean help;

    private Verify(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** What {@link #main} does, to the last line; returns 0 for whole, 1 for broken, 2 when it cannot tell. */
    public static int run(List<String> arguments, PrintStream out) {
        return new Verify(out).run(arguments);
    }

    private int run(List<String> arguments) {
        try {
            read(arguments);
            if (help) {
                out.print(say(HELP_NL, HELP_EN));
                return WHOLE;
            }
            return check();
        } catch (Misused why) {
            out.println(why.getMessage());
            return CANNOT_TELL;
        } catch (IOException why) {
            out.println(say("Een bestand is niet te lezen: ", "A file cannot be read: ") + why.getMessage());
            return CANNOT_TELL;
        }
    }

    private static final class Misused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Misused(String message) {
            super(message);
        }
    }

    private void read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--help", "-h" -> help = true;
                case "--key" -> key = Path.of(valueOf(argument, arguments, ++i));
                case "--checkpoint" -> kept.add(Path.of(valueOf(argument, arguments, ++i)));
                case "--lang" -> language = language(valueOf(argument, arguments, ++i));
                default -> file = file(argument);
            }
        }
    }

    private String valueOf(String option, List<String> arguments, int at) {
        if (at >= arguments.size()) {
            throw new Misused(
                    say("%s heeft een waarde nodig.", "%s needs a value.").formatted(option));
        }
        return arguments.get(at);
    }

    private Language language(String code) {
        return switch (code) {
            case "nl" -> Language.NL;
            case "en" -> Language.EN;
            default ->
                throw new Misused(say("--lang is '%s', verwacht: nl of en.", "--lang is '%s', expected nl or en.")
                        .formatted(code));
        };
    }

    private Path file(String argument) {
        if (argument.startsWith("-")) {
            throw new Misused(
                    say("Onbekende optie: %s.", "There is no option %s.").formatted(argument));
        }
        if (file != null) {
            throw new Misused(say("Geef één bestand op.", "Give one file."));
        }
        return Path.of(argument);
    }

    private int check() throws IOException {
        if (file == null || key == null) {
            throw new Misused(say(
                    "Geef een bestand op en een sleutel: weerklank-verify BESTAND --key SLEUTEL.",
                    "Give a file and a key: weerklank-verify FILE --key KEY."));
        }
        LogCheck check = new LogCheck(trusted(key), known());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            Export.check(lines, check);
        }
        return tell(check);
    }

    private LogKey trusted(Path path) throws IOException {
        try {
            return LogKey.ofFile(Files.readString(path));
        } catch (IllegalArgumentException why) {
            throw new Misused(say("In %s staat geen publieke sleutel.", "There is no public key in %s.")
                    .formatted(path));
        }
    }

    private List<SignedCheckpoint> known() throws IOException {
        List<SignedCheckpoint> known = new ArrayList<>();
        for (Path path : kept) {
            try {
                known.add(SignedCheckpoint.of(
                        Json.readFields(Files.readString(path).strip())));
            } catch (IllegalArgumentException why) {
                throw new Misused(say("In %s staat geen ondertekend ijkpunt.", "There is no signed checkpoint in %s.")
                        .formatted(path));
            }
        }
        return known;
    }

    private int tell(LogCheck check) {
        Optional<Finding> finding = check.finding();
        if (finding.isPresent()) {
            out.println(finding.get().sentence(language));
            return BROKEN;
        }
        out.println(Words.whole(language, check));
        for (SignedCheckpoint one : check.notCompared()) {
            out.println(say(
                            "Met het ijkpunt dat je bewaarde (%d records) is niet vergeleken: het ligt buiten deze export. Vraag er een die eerder begint of later eindigt.",
                            "The checkpoint that you kept (%d records) was not compared: it lies outside this export. Ask for one that begins earlier or ends later.")
                    .formatted(one.checkpoint().size()));
        }
        return check.notCompared().isEmpty() ? WHOLE : CANNOT_TELL;
    }

    private String say(String dutch, String english) {
        return switch (language) {
            case NL -> dutch;
            case EN -> english;
        };
    }
}
