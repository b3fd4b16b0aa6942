@NullMarked
package nl.weerklank.api.employee;

import org.jspecify.annotations.NullMarked;
