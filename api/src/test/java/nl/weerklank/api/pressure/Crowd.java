package nl.weerklank.api.pressure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.launch.FirstRun;
import nl.weerklank.api.launch.PackagedService;
import org.jspecify.annotations.Nullable;

/** Callers who keep asking a packaged service for pushes, all at once, until they are sent home; and what each of them heard. */
final class Crowd implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Much sooner than the answer says: ten milliseconds. */
    private static final long IMPATIENCE = TimeUnit.MILLISECONDS.toNanos(10);

    private final PackagedService service;
    private final int people;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private volatile boolean home;

    private Crowd(PackagedService service, int people) throws IOException {
        this.service = service;
        this.people = people;
        this.authorization = FirstRun.authorizationOfPlatform(service);
    }

    /**
     * An answer.
     *
     * @param body of a decision, or of a problem
     * @param again the header Retry-After
     */
    record Heard(int status, JsonNode body, @Nullable String again) {

        boolean isDecision() {
            return status == 200;
        }

        boolean isClearRefusal() {
            return status == 503
                    && again != null
                    && again.matches("[1-9]\\d?")
                    && body.path("remedy").asText().contains(again);
        }

        boolean isProblem(String slug) {
            return body.path("type").asText().endsWith("/" + slug);
        }

        String decision() {
            return body.path("decisionId").asText();
        }

        List<String> pushes() {
            return StreamSupport.stream(body.path("suggestions").spliterator(), false)
                    .filter(suggestion -> suggestion.path("delivery").asText().equals("PUSH"))
                    .map(suggestion -> suggestion.path("suggestionId").asText())
                    .toList();
        }
    }

    /** So many callers, who begin at once and ask in turn for each of these people. */
    static Crowd of(int callers, PackagedService service, int people) throws IOException {
        Crowd crowd = new Crowd(service, people);
        for (int i = 0; i < callers; i++) {
            crowd.threads.execute(crowd::keepAsking);
        }
        return crowd;
    }

    private void keepAsking() {
        while (!home) {
            try {
                Heard answer = ask(next.getAndIncrement());
                heard.add(answer);
                if (!answer.isDecision()) {
                    LockSupport.parkNanos(IMPATIENCE);
                }
            } catch (IOException unanswered) { // whoever hears nothing was promised nothing
                LockSupport.parkNanos(IMPATIENCE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Heard ask(int call) throws IOException, InterruptedException {
        String body =
                JSON.writeValueAsString(Map.of("employeeId", "e-" + call % people, "limit", 5, "channel", "EMAIL"));
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(service.uri("/v1/suggestions"))
                        .timeout(Duration.ofMinutes(1))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "call-" + call)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return new Heard(
                answer.statusCode(),
                JSON.readTree(answer.body()),
                answer.headers().firstValue("Retry-After").orElse(null));
    }

    /** Waits until so many more such answers were heard. */
    Crowd hears(int number, String what, Predicate<Heard> such) throws InterruptedException {
        long before = count(such);
        Eventually.holds("%d answers more: %s".formatted(number, what), () -> count(such) >= before + number);
        return this;
    }

    long count(Predicate<Heard> such) {
        return heard.stream().filter(such).count();
    }

    /** Lets nobody ask anything more, and gives what all of them heard. */
    List<Heard> sentHome() throws InterruptedException {
        home = true;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new AssertionError("some were not answered within two minutes");
        }
        return new ArrayList<>(heard);
    }

    @Override
    public void close() {
        home = true;
        threads.shutdownNow();
        http.shutdownNow();
    }
}
