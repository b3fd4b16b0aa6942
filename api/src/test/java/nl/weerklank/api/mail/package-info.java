@NullMarked
package nl.weerklank.api.mail;

import org.jspecify.annotations.NullMarked;
