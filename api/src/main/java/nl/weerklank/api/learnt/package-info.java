/** What a person's answers taught about themes, for that person alone, and theirs to wipe. */
@NullMarked
package nl.weerklank.api.learnt;

import org.jspecify.annotations.NullMarked;
