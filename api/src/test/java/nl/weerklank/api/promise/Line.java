package nl.weerklank.api.promise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Calls two services, now here, now there. A call that gets no answer because its service was killed is made again at the
 * other one, with the same key, until it is answered; some that were answered are made again too, and must be answered the
 * same.
 */
final class Line {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final int ONCE_IN_TWICE = 20;

    private final TwoServices services;
    private final Random random;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Line(TwoServices services, long seed) {
        this.services = services;
        this.random = new Random(seed);
    }

    /** An answer, which may be a refusal. */
    record Reply(int status, JsonNode body) {}

    /** A call that can be made again. */
    private record Call(
            Account who,
            String method,
            String path,
            @Nullable String body,
            String key) {}

    /** @param body null for none */
    Reply call(Account who, String method, String path, @Nullable Object body) {
        Call call = new Call(who, method, path, text(body), UUID.randomUUID().toString());
        int first = draw(2);
        Reply reply = untilAnswered(call, first);
        if (draw(ONCE_IN_TWICE) == 0) {
            Reply again = untilAnswered(call, first + 1);
            if (!again.equals(reply)) {
                throw new AssertionError(
                        "%s %s was answered with %s and then with %s".formatted(method, path, reply, again));
            }
        }
        return reply;
    }

    /** One of so many numbers, from 0. */
    int draw(int numbers) {
        synchronized (random) {
            return random.nextInt(numbers);
        }
    }

    private static @Nullable String text(@Nullable Object body) {
        try {
            return body == null ? null : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply untilAnswered(Call call, int first) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = first; System.nanoTime() < end; attempt++) {
            Reply reply = tryOnce(call, attempt % 2);
            if (reply != null) {
                return reply;
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
        throw new AssertionError("no answer to %s %s within %s".formatted(call.method(), call.path(), PATIENCE));
    }

    /** Null when the service was killed, or is not back yet. */
    private @Nullable Reply tryOnce(Call call, int service) {
        try {
            HttpResponse<String> answer = http.send(request(call, service), HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 401 -> {
                    call.who().signOutAt(service);
                    yield null;
                }
                case 503 -> null;
                default -> isStillRunning(answer) ? null : reply(call, answer);
            };
        } catch (IOException killed) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private HttpRequest request(Call call, int service) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(services.called(service).uri(call.path()))
                .header("Authorization", "Bearer " + call.who().tokenAt(service))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", call.key())
                .timeout(LONGEST_CALL)
                .method(
                        call.method(),
                        call.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(call.body()))
                .build();
    }

    /** The first try, at the service that was killed, may still hold the key. */
    private static boolean isStillRunning(HttpResponse<String> answer) {
        return answer.statusCode() == 409 && answer.body().contains("idempotency-key-in-progress");
    }

    private static Reply reply(Call call, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 500) {
            throw new AssertionError("%s %s was answered with %d: %s"
                    .formatted(call.method(), call.path(), answer.statusCode(), answer.body()));
        }
        return new Reply(answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
    }
}
