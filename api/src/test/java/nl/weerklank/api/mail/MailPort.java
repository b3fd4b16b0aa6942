package nl.weerklank.api.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** The port where a mail server is looked for; nothing listens there until a test does. */
public final class MailPort implements QuarkusTestResourceLifecycleManager {

    static final int NUMBER = free();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "weerklank.mail.server.host", "127.0.0.1",
                "weerklank.mail.server.port", Integer.toString(NUMBER),
                "weerklank.mail.server.security", "NONE");
    }

    @Override
    public void stop() {
        // there is nothing to stop
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
