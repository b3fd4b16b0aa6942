/** The themes of an organisation, every state of them that ever counted. */
@NullMarked
package nl.weerklank.api.theme;

import org.jspecify.annotations.NullMarked;
