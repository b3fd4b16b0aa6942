/** Who may do what, tried with real tokens. */
@NullMarked
package nl.weerklank.api.security;

import org.jspecify.annotations.NullMarked;
