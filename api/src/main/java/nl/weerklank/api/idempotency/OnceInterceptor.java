package nl.weerklank.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.weerklank.api.pressure.Places;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.security.OwnOnly;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Has every write wait for a place, before it takes a connection; and puts {@link Idempotency} around the method of a resource,
 * when the call carries a key.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class OnceInterceptor {

    private final Places places;
    private final Idempotency idempotency;
    private final Caller caller;
    private final OwnOnly ownOnly;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo address;
    private final Request request;

    OnceInterceptor(
            Places places,
            Idempotency idempotency,
            Caller caller,
            OwnOnly ownOnly,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo address,
            Request request) {
        this.places = places;
        this.idempotency = idempotency;
        this.caller = caller;
        this.ownOnly = ownOnly;
        this.json = json;
        this.headers = headers;
        this.address = address;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object inItsPlace(InvocationContext call) throws Exception {
        try (Places.Place taken = places.take(caller.organisation())) {
            return once(call);
        }
    }

    private @Nullable Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString(IdempotencyKey.HEADER);
        if (key == null) {
            return call.proceed();
        }
        AtomicBoolean worked = new AtomicBoolean();
        Answer answer = idempotency.once(caller, new IdempotencyKey(key), hash(call), () -> {
            worked.set(true);
            return answer(call);
        });
        if (!worked.get()) {
            ownOnly.gotBefore();
        }
        return answered(call.getMethod().getReturnType(), answer);
    }

    private Answer answer(InvocationContext call) {
        try {
            Object result = call.proceed();
            return switch (result) {
                case null -> new Answer(Response.Status.NO_CONTENT.getStatusCode(), new byte[0]);
                case Response response -> new Answer(response.getStatus(), bytes(response.getEntity()));
                case RestResponse<?> response -> new Answer(response.getStatus(), bytes(response.getEntity()));
                default -> new Answer(Response.Status.OK.getStatusCode(), bytes(result));
            };
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** First and repeated answers are made of the same bytes. */
    private @Nullable Object answered(Class<?> returned, Answer answer) throws Exception {
        if (returned == void.class) {
            return null;
        }
        boolean empty = answer.body().length == 0;
        if (returned == RestResponse.class) {
            RestResponse.ResponseBuilder<byte[]> builder =
                    RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(answer.status()));
            return empty
                    ? builder.build()
                    : builder.entity(answer.body())
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .build();
        }
        if (returned == Response.class) {
            Response.ResponseBuilder builder = Response.status(answer.status());
            return empty
                    ? builder.build()
                    : builder.entity(answer.body())
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .build();
        }
        return json.readValue(answer.body(), returned);
    }

    private byte[] bytes(@Nullable Object entity) throws JsonProcessingException {
        return entity == null ? new byte[0] : json.writeValueAsBytes(entity);
    }

    /** The same method, address and body are the same call; how the JSON was laid out does not matter. */
    private String hash(InvocationContext call) throws JsonProcessingException {
        MessageDigest sha256 = sha256();
        sha256.update(request.getMethod().getBytes(StandardCharsets.UTF_8));
        sha256.update(address.getPath().getBytes(StandardCharsets.UTF_8));
        sha256.update(address.getQueryParameters().toString().getBytes(StandardCharsets.UTF_8));
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (isBody(parameters[i])) {
                sha256.update(json.writeValueAsBytes(call.getParameters()[i]));
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static boolean isBody(Parameter parameter) {
        return Stream.of(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs")
                        || type.getPackageName().startsWith("org.jboss.resteasy.reactive"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
