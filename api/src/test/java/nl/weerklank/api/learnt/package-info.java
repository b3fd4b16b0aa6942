@NullMarked
package nl.weerklank.api.learnt;

import org.jspecify.annotations.NullMarked;
