/** Whether what is measured side by side does the same. */
@NullMarked
package nl.weerklank.bench;

import org.jspecify.annotations.NullMarked;
