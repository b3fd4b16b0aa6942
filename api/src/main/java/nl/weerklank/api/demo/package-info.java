/** Programs beside the service that use it as any platform would: the tour of the demo organisation and the import. */
@NullMarked
package nl.weerklank.api.demo;

import org.jspecify.annotations.NullMarked;
