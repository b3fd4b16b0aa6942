@NullMarked
package nl.weerklank.api.ruledraft;

import org.jspecify.annotations.NullMarked;
