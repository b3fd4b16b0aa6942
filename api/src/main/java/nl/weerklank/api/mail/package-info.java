/** Brings pushes to people by mail, for organisations that let Weerklank do so, and takes what people answer in it. */
@NullMarked
package nl.weerklank.api.mail;

import org.jspecify.annotations.NullMarked;
