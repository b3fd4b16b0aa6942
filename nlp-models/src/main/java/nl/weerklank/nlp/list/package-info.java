/** The word lists that ship with the product, each traceable by its hash. */
@NullMarked
package nl.weerklank.nlp.list;

import org.jspecify.annotations.NullMarked;
