/** The trained models that ship, each traceable by its hash. */
@NullMarked
package nl.weerklank.nlp.model;

import org.jspecify.annotations.NullMarked;
