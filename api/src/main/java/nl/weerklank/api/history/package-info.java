/** What changed in something, when and by whom, as its revisions tell. */
@NullMarked
package nl.weerklank.api.history;

import org.jspecify.annotations.NullMarked;
