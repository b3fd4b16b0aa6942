package nl.weerklank.api.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the method of a resource heed the header {@code Idempotency-Key}, in one of the
 * {@linkplain nl.weerklank.api.pressure.Places places} there are for writes. The whole method runs in one transaction of the
 * caller's organisation. What it returns must be JSON, a {@code Response} or {@code RestResponse} with JSON, or nothing; its
 * one parameter without a JAX-RS annotation is taken as the body.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
