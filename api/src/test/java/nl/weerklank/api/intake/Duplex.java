package nl.weerklank.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An import over a bare connection: lines go out while answers come in, and it can be cut off like a broken cable. */
public final class Duplex implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 120_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private int leftInChunk;
    private boolean headersRead;

    public Duplex(URI where, String token) throws IOException {
        socket = new Socket(where.getHost(), where.getPort());
        socket.setSoTimeout(PATIENCE);
        out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
        in = new BufferedInputStream(socket.getInputStream());
        out.write("""
                POST %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/x-ndjson\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                """.formatted(where.getPath(), where.getAuthority(), token).getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a line. */
    public void send(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends what was held back so far. */
    public void flush() throws IOException {
        out.flush();
    }

    /** Says that there are no more lines. */
    public void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The next answer, or null when there are no more. */
    public @Nullable JsonNode receive() throws IOException {
        if (!headersRead) {
            readHeaders();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = readByte(); next >= 0; next = readByte()) {
            if (next == '\n') {
                return JSON.readTree(line.toByteArray());
            }
            line.write(next);
        }
        return null;
    }

    private void readHeaders() throws IOException {
        headersRead = true;
        String status = headerLine();
        if (!status.contains(" 200 ")) {
            throw new IOException("answered " + status);
        }
        while (!headerLine().isEmpty()) {
            // what follows is not of interest
        }
    }

    private int readByte() throws IOException {
        if (leftInChunk == 0) {
            String size = headerLine();
            leftInChunk = Integer.parseInt(size.isEmpty() ? headerLine() : size, 16);
            if (leftInChunk == 0) {
                return -1;
            }
        }
        leftInChunk--;
        int next = in.read();
        if (next < 0) {
            throw new IOException("the answer was cut off");
        }
        return next;
    }

    private String headerLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the answer was cut off");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** Cuts the connection off. */
    @Override
    public void close() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
