/** Tests of taking responsibility. */
@NullMarked
package nl.weerklank.api.review;

import org.jspecify.annotations.NullMarked;
