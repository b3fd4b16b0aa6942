/** The service around the engine, one package per feature. */
@NullMarked
package nl.weerklank.api;

import org.jspecify.annotations.NullMarked;
