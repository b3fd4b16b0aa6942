package nl.weerklank.bench;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP as it comes, with all its English models, in a process of its own: these models are 474 MB and nothing else here needs
 * them. They are looked for beside CoreNLP's own jar, in the local Maven repository.
 */
final class UsualEnglish {

    private static final String BETWEEN = "\u0001";

    private UsualEnglish() {}

    /** Documents for each second of processor time; null, and a line on the console, when the models are not there. */
    static @Nullable Double perSecond(List<String> documents) throws IOException, InterruptedException {
        Path models = models();
        if (!Files.exists(models)) {
            System.out.println("CoreNLP's usual English pipeline is not measured: there is no "
                    + models.getFileName() + ". Fetch it with: ./mvnw dependency:get -Dartifact=edu.stanford.nlp:"
                    + "stanford-corenlp:4.5.10:jar:models");
            return null;
        }
        Path file = Files.createTempFile("weerklank-documents", ".txt");
        try {
            Files.writeString(file, String.join(BETWEEN, documents));
            return Double.valueOf(answer(models, file));
        } finally {
            Files.delete(file);
        }
    }

    private static String answer(Path models, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx4g",
                        "-cp",
                        models + File.pathSeparator + System.getProperty("java.class.path"),
                        UsualEnglish.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("CoreNLP's usual English pipeline ended with %d".formatted(process.exitValue()));
        }
        return output.strip();
    }

    private static Path models() {
        try {
            String jar = Path.of(StanfordCoreNLP.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
            return Path.of(jar.replaceFirst("\\.jar$", "-models.jar"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("CoreNLP does not come from a file", e);
        }
    }

    /** Measures; the argument is the file with the documents. */
    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
        List<String> documents =
                Arrays.asList(Files.readString(Path.of(arguments[0])).split(BETWEEN));

        System.out.println(TaggingBench.perSecond(documents, pipeline::processToCoreDocument));
    }
}
