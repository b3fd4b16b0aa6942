package nl.weerklank.nlp.treebank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads treebanks of Universal Dependencies from a folder: CoNLL-U, or a word and its tag a line, compressed. */
public final class Treebank {

    private final Path folder;

    /** Treebanks in a folder. */
    public Treebank(Path folder) {
        this.folder = folder;
    }

    /** A treebank in CoNLL-U, such as {@code alpino-test}; lines of contractions and of empty words are left out. */
    public List<TreeSentence> read(String name) {
        return sentences(name, name + ".conllu.gz", Treebank::conlluWord);
    }

    /** A treebank of words and tags only, such as {@code pos-train}; each lemma is the word itself. */
    public List<TreeSentence> readTagged(String name) {
        return sentences(name, name + ".tsv.gz", columns -> new TreeWord(columns[0], columns[0], columns[1]));
    }

    /** Sentences that are not, word for word, among those kept for measuring. */
    public static List<TreeSentence> without(List<TreeSentence> sentences, List<TreeSentence> measured) {
        Set<List<String>> kept = new HashSet<>();
        measured.forEach(sentence -> kept.add(sentence.forms()));
        return sentences.stream()
                .filter(sentence -> !kept.contains(sentence.forms()))
                .toList();
    }

    private static TreeWord conlluWord(String[] columns) {
        return new TreeWord(columns[1], columns[2], columns[3]);
    }

    private List<TreeSentence> sentences(String name, String file, WordReader reader) {
        try (BufferedReader lines = open(folder.resolve(file))) {
            List<TreeSentence> sentences = new ArrayList<>();
            List<TreeWord> words = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (line.isEmpty()) {
                    end(name, words, sentences);
                } else if (isWord(columns)) {
                    words.add(reader.word(columns));
                }
            }
            end(name, words, sentences);
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    private static void end(String name, List<TreeWord> words, List<TreeSentence> sentences) {
        if (!words.isEmpty()) {
            sentences.add(new TreeSentence(name + ":" + (sentences.size() + 1), words));
            words.clear();
        }
    }

    /** No comment, and no number such as 3-4 or 3.1 in the first of ten columns. */
    private static boolean isWord(String[] columns) {
        return switch (columns.length) {
            case 2 -> true;
            case 10 -> columns[0].chars().allMatch(Character::isDigit);
            default -> false;
        };
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream stream = new GZIPInputStream(Files.newInputStream(file));
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private interface WordReader {
        TreeWord word(String[] columns);
    }
}
