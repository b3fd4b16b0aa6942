/** How the service comes up and goes down, its own PostgreSQL included. Start reading at {@link nl.weerklank.api.launch.Main}. */
@NullMarked
package nl.weerklank.api.launch;

import org.jspecify.annotations.NullMarked;
