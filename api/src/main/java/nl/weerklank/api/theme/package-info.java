/** The themes of an organisation with what was learned of them, every state of them that ever counted. */
@NullMarked
package nl.weerklank.api.theme;

import org.jspecify.annotations.NullMarked;
