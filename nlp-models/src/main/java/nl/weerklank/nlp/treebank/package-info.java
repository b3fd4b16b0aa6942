/** Sentences that linguists have read: the words of a treebank with their dictionary form and kind. */
@NullMarked
package nl.weerklank.nlp.treebank;

import org.jspecify.annotations.NullMarked;
