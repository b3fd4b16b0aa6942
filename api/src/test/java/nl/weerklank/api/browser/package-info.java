/**
 * The pages in a real browser, against the packaged service with the demo organisation: what people do with them, what
 * they look like to a screen reader, and that they fit a telephone. {@link nl.weerklank.api.browser.DemoPages} is the door.
 */
@org.jspecify.annotations.NullMarked
package nl.weerklank.api.browser;
