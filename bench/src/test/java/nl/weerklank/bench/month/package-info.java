@NullMarked
package nl.weerklank.bench.month;

import org.jspecify.annotations.NullMarked;
