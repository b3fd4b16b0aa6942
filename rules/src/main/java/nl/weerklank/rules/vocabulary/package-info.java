/** The words a rule may use, in Dutch and in English, with where each fact comes from and what it may serve. */
@NullMarked
package nl.weerklank.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
