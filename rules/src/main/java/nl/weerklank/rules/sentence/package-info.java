/** How a rule and a reason read aloud, as whole sentences in Dutch and in English. */
@NullMarked
package nl.weerklank.rules.sentence;

import org.jspecify.annotations.NullMarked;
