package nl.weerklank.api.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.problem.Unprocessable;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleRefusedException;
import nl.weerklank.rules.language.RuleWriter;

/**
 * Rules as files: one JSON file for each rule, {@code rules/cadence.wave.json}, laid out in lines, in one zip. The same rules
 * give the same bytes. Names in a zip are names only; nothing is ever written to a disk.
 */
public final class RuleFiles {

    /** The type of the bytes. */
    public static final String TYPE = "application/zip";

    private static final String FOLDER = "rules/";
    private static final String ENDING = ".json";
    private static final int MOST_FILES = 500;
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final ObjectWriter LINES = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private static final ProblemType REFUSED =
            ProblemType.of("rule-files-refused", 422, "Deze bestanden kunnen niet", "These files will not do");

    private RuleFiles() {}

    /** These rules as files, sorted by id. */
    public static byte[] write(Collection<Rule> rules) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            List<Rule> sorted =
                    rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
            for (Rule rule : sorted) {
                write(zip, FOLDER + rule.id() + ENDING, text(rule).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Stored, not squeezed: how well a zip is squeezed differs from one machine to the next. */
    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setTimeLocal(ALWAYS);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String text(Rule rule) {
        try {
            return LINES.writeValueAsString(RuleWriter.json(rule)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rules in these files, by the name of their file, in whatever folder of the zip.
     *
     * @throws Unprocessable when this is no zip of rule files, or one of them is too large
     * @throws RuleFilesRefusedException when some of them are no rules
     */
    public static SortedMap<String, Rule> read(byte[] files) {
        SortedMap<String, Rule> rules = new TreeMap<>();
        SortedMap<String, RuleRefusedException> refused = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    add(rules, refused, entry.getName(), zip);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("zip", Sentence.of("Dit is geen zip die te lezen is.", "This is no zip that can be read."));
        }
        if (!refused.isEmpty()) {
            throw new RuleFilesRefusedException(refused);
        }
        if (rules.isEmpty()) {
            throw refused("zip", Sentence.of("In deze zip staat geen regel.", "There is no rule in this zip."));
        }
        return rules;
    }

    private static void add(
            SortedMap<String, Rule> rules,
            SortedMap<String, RuleRefusedException> refused,
            String path,
            ZipInputStream zip)
            throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (rules.size() + refused.size() >= MOST_FILES) {
            throw refused(
                    path,
                    Sentence.of("Er staan meer dan %d bestanden in.", "It holds more than %d files.", MOST_FILES));
        }
        if (!name.endsWith(ENDING)) {
            throw refused(path, Sentence.of("Dit is geen bestand van een regel.", "This is not the file of a rule."));
        }
        byte[] content = zip.readNBytes(RuleReader.MOST_BYTES + 1);
        if (content.length > RuleReader.MOST_BYTES) {
            throw refused(
                    path,
                    Sentence.of(
                            "Dit bestand is groter dan %d bytes.",
                            "This file is larger than %d bytes.", RuleReader.MOST_BYTES));
        }
        try {
            add(rules, path, name, RuleReader.read(new String(content, StandardCharsets.UTF_8)));
        } catch (RuleRefusedException noRule) {
            refused.put(name, noRule);
        }
    }

    private static void add(SortedMap<String, Rule> rules, String path, String name, Rule rule) {
        if (!name.equals(rule.id() + ENDING)) {
            throw refused(path, Sentence.of("Hierin staat regel %s.", "Rule %s stands in it.", rule.id()));
        }
        if (rules.put(name, rule) != null) {
            throw refused(path, Sentence.of("Deze regel staat er twee keer in.", "This rule stands in it twice."));
        }
    }

    private static Unprocessable refused(String path, Sentence why) {
        return new Unprocessable(new Problem(
                REFUSED,
                why,
                "file",
                path,
                List.of(),
                Sentence.of(
                        "Stuur een zip met een bestand per regel, zoals rules/cadence.wave.json.",
                        "Send a zip with one file for each rule, such as rules/cadence.wave.json.")));
    }
}
