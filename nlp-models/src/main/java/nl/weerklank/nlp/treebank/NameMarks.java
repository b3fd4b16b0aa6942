package nl.weerklank.nlp.treebank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts our marks of names, which hold places and labels only, on the sentences of the treebanks. */
public final class NameMarks {

    private final Treebank treebank;
    private final Path marks;
    private final Map<String, List<TreeSentence>> banks = new HashMap<>();

    /** Marks in one folder, for treebanks in another. */
    public NameMarks(Treebank treebank, Path marks) {
        this.treebank = treebank;
        this.marks = marks;
    }

    /** Every sentence that was read for a set such as {@code train-1}, with names or without, in the order of reading. */
    public List<MarkedSentence> read(String set) throws IOException {
        Map<String, List<Mark>> bySentence = new HashMap<>();
        for (String line : Files.readAllLines(marks.resolve(set + ".tsv"))) {
            String[] field = line.split("\t", -1);
            Mark mark = new Mark(Integer.parseInt(field[1]), Integer.parseInt(field[2]), field[3]);
            bySentence.computeIfAbsent(field[0], id -> new ArrayList<>()).add(mark);
        }
        return Files.readAllLines(marks.resolve(set + ".sentences.txt")).stream()
                .map(id -> marked(sentence(id), bySentence.getOrDefault(id, List.of())))
                .toList();
    }

    private TreeSentence sentence(String id) {
        String bank = id.substring(0, id.indexOf(':'));
        int place = Integer.parseInt(id.substring(id.indexOf(':') + 1));
        return banks.computeIfAbsent(bank, treebank::read).get(place - 1);
    }

    private static MarkedSentence marked(TreeSentence sentence, List<Mark> marks) {
        List<String> labels =
                new ArrayList<>(Collections.nCopies(sentence.words().size(), MarkedSentence.NONE));
        marks.forEach(mark -> Collections.fill(labels.subList(mark.first(), mark.pastLast()), mark.kind()));
        return new MarkedSentence(sentence, labels);
    }

    private record Mark(int first, int pastLast, String kind) {}
}
