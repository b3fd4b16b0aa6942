/** Runs SQL within the transaction of the caller, where locks and the database's own features are needed. */
@NullMarked
package nl.weerklank.api.sql;

import org.jspecify.annotations.NullMarked;
