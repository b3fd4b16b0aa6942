/** Whole scenarios, written as tables that a communications lead can read, and run. */
@NullMarked
package nl.weerklank.docs.scenario;

import org.jspecify.annotations.NullMarked;
