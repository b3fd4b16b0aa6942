package nl.weerklank.api.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that speaks as one must and takes nobody's mail: it knows no recipient. Or it hangs up instead of taking it. */
final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final boolean hangsUp;
    private final AtomicInteger asked = new AtomicInteger();

    private RefusingServer(boolean hangsUp) throws IOException {
        this.hangsUp = hangsUp;
        this.socket = new ServerSocket(MailPort.NUMBER, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    static RefusingServer knowingNobody() throws IOException {
        return new RefusingServer(false);
    }

    static RefusingServer hangingUpAfterTheText() throws IOException {
        return new RefusingServer(true);
    }

    /** How often a mail was offered. */
    int asked() {
        return asked.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> converse(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            say(caller, "220 test ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.length() < 4 ? line : line.substring(0, 4);
                switch (command) {
                    case "EHLO", "HELO", "MAIL", "RSET" -> say(caller, "250 fine");
                    case "RCPT" -> {
                        asked.incrementAndGet();
                        say(caller, hangsUp ? "250 fine" : "550 nobody by that name here");
                    }
                    case "DATA" -> {
                        say(caller, "354 go on");
                        readText(in);
                        return; // without a word about what became of it
                    }
                    case "QUIT" -> {
                        say(caller, "221 bye");
                        return;
                    }
                    default -> say(caller, "500 what");
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void readText(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }
}
