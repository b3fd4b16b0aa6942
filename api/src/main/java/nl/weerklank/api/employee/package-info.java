/** Who takes part: what the employer states of a person, what the person says of themselves, and who said it. */
@NullMarked
package nl.weerklank.api.employee;

import org.jspecify.annotations.NullMarked;
