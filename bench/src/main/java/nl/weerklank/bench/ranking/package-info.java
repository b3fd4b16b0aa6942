/**
 * Measures how well suggestions are matched, on interactions of real people.
 */
@NullMarked
package nl.weerklank.bench.ranking;

import org.jspecify.annotations.NullMarked;
