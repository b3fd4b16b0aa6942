/** How a list of any length is vouched for by one hash: the Merkle tree of RFC 6962. */
@NullMarked
package nl.weerklank.verify.tree;

import org.jspecify.annotations.NullMarked;
