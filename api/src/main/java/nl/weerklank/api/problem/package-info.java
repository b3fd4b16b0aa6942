/**
 * How the service says that something went wrong: RFC 9457 problems with the field, the value and the remedy.
 *
 * <p>A room throws one of the {@link nl.weerklank.api.problem.ProblemException}s; one mapper per kind of failure turns
 * whatever else can happen (bad JSON, a wrong address, a missing token, a defect of ours) into the same shape. Whoever
 * reads it learns what to change, and nothing about the inside.
 */
@NullMarked
package nl.weerklank.api.problem;

import org.jspecify.annotations.NullMarked;
