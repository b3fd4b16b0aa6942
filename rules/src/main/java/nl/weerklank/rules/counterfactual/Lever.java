package nl.weerklank.rules.counterfactual;

import java.util.function.UnaryOperator;
import nl.weerklank.engine.suggestion.Otherwise;

/**
 * A change that can be tried.
 *
 * @param dial changes on the same dial exclude each other
 * @param effort what it asks of somebody, 0 or more; it orders changes that are equally many
 */
record Lever(Change change, String dial, int effort, UnaryOperator<Otherwise> act) {}
