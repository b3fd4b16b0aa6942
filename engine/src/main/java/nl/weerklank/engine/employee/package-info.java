/**
 * Who it is for: what the employer states of a person and what the person says of themselves.
 */
@NullMarked
package nl.weerklank.engine.employee;

import org.jspecify.annotations.NullMarked;
