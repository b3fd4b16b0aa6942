/** What Weerklank is about, without a framework: the domain, the ports and the pipeline. */
@NullMarked
package nl.weerklank.engine;

import org.jspecify.annotations.NullMarked;
