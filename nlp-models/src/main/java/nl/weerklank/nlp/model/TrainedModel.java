package nl.weerklank.nlp.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.list.Fingerprint;

/** A file that a program learnt from examples. */
public enum TrainedModel {
    DUTCH_TAGGER("dutch-pos-1", "dutch-pos.tagger.gz"),
    DUTCH_LEMMAS("dutch-lemmas-1", "dutch-lemmas.tsv.gz"),
    DUTCH_NAMES("dutch-names-1", "dutch-names.crf.gz"),
    ENGLISH_TAGGER(
            "english-left3words-4.5.10", "/edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger"),
    ENGLISH_NAMES("english-3class-4.5.10", "/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");

    private final String id;
    private final String file;

    TrainedModel(String id, String file) {
        this.id = id;
        this.file = file;
    }

    /** What it is called in a tagging. */
    public String id() {
        return id;
    }

    /** Its file: beside this class when we trained it, else where its makers put it. */
    public String file() {
        return file;
    }

    /** Whether we trained it. */
    public boolean isOurs() {
        return !file.startsWith("/");
    }

    /** Its name and the hash of its file. */
    public ModelRef reference() {
        return Fingerprint.ofStream(id, bytes());
    }

    /** Its content, decompressed; the caller closes it. */
    public InputStream open() {
        try {
            return file.endsWith(".gz") ? new GZIPInputStream(bytes()) : bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    /** Its file as it ships; the caller closes it. */
    public InputStream bytes() {
        InputStream stream = TrainedModel.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("%s does not ship with the product".formatted(file));
        }
        return stream;
    }
}
