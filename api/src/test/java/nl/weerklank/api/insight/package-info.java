@NullMarked
package nl.weerklank.api.insight;

import org.jspecify.annotations.NullMarked;
