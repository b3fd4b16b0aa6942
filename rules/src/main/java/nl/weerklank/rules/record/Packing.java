package nl.weerklank.rules.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/**
 * Makes the parts of a record small, to be kept: DEFLATE (RFC 1951) with words that are known beforehand, as nearly all
 * records share them. The first byte says how a part was packed, so that what was packed in an earlier way is read for ever.
 */
public final class Packing {

    /** What GZIP begins with, in which parts were packed at first. */
    private static final byte GZIP = 0x1f;

    private static final int BUFFER = 8192;

    private Packing() {}

    /** A way to pack, with the words it knows. Whoever changes either adds a new one with a number of its own. */
    private enum Way {
        REST(1, "rest-1.words"),
        BEHAVIOUR(2, "behaviour-1.words");

        private final byte number;
        private final byte[] words;

        Way(int number, String words) {
            this.number = (byte) number;
            this.words = read(words);
        }

        private static Way of(byte number) {
            for (Way way : values()) {
                if (way.number == number) {
                    return way;
                }
            }
            throw new IllegalArgumentException("there is no way to unpack what begins with %d".formatted(number));
        }

        private static byte[] read(String words) {
            try (InputStream in = Packing.class.getResourceAsStream(words)) {
                return in.readAllBytes();
            } catch (IOException | NullPointerException missing) {
                throw new IllegalStateException("%s is not beside its class".formatted(words), missing);
            }
        }
    }

    /** Both parts, packed. */
    public static RecordParts.Parts packed(RecordParts.Parts parts) {
        return new RecordParts.Parts(
                packed(Way.REST, Columns.of(parts.rest())), packed(Way.BEHAVIOUR, parts.behaviour()));
    }

    /**
     * A part as it was before it was packed, in whatever way.
     *
     * @throws IllegalArgumentException when this was not packed
     */
    public static byte[] unpacked(byte[] packed) {
        if (packed.length == 0) {
            throw new IllegalArgumentException("there is nothing to unpack");
        }
        if (packed[0] == GZIP) {
            return ungzipped(packed);
        }
        Way way = Way.of(packed[0]);
        byte[] content = inflated(way, packed);
        return way == Way.REST ? Columns.json(content) : content;
    }

    private static byte[] packed(Way way, byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setDictionary(way.words);
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
            out.write(way.number);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(Way way, byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(way.words);
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int more = inflater.inflate(buffer);
                if (more == 0 && inflater.needsInput()) {
                    throw new IllegalArgumentException("what was packed was cut off");
                }
                out.write(buffer, 0, more);
            }
            return out.toByteArray();
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("this was not packed", broken);
        } finally {
            inflater.end();
        }
    }

    private static byte[] ungzipped(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalArgumentException("this was not packed", broken);
        }
    }
}
