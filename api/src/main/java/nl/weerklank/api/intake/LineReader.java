package nl.weerklank.api.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines without ever holding more than one; of a line that is too long nothing is kept. */
final class LineReader {

    private static final int BLOCK = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[BLOCK];
    private int next;
    private int filled;
    private long number;

    /**
     * A reader of lines.
     *
     * @param longest most bytes a line may have
     */
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * One line.
     *
     * @param number counts from 1, blank lines too
     * @param bytes without the line end; null when the line is too long
     */
    record Line(long number, byte @Nullable [] bytes) {

        boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line that is not blank, or null at the end. */
    @Nullable
    Line read() throws IOException {
        Line line = readAny();
        while (line != null && line.isBlank()) {
            line = readAny();
        }
        return line;
    }

    private @Nullable Line readAny() throws IOException {
        if (next == filled && !fill()) {
            return null;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (next < filled || fill())) {
            int end = endOfLine();
            tooLong |= kept.size() + end - next > longest;
            if (tooLong) {
                kept.reset();
            } else {
                kept.write(block, next, end - next);
            }
            ended = end < filled;
            next = ended ? end + 1 : end;
        }
        number++;
        return new Line(number, tooLong ? null : kept.toByteArray());
    }

    private int endOfLine() {
        int at = next;
        while (at < filled && block[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, in.read(block, 0, block.length));
        return filled > 0;
    }
}
