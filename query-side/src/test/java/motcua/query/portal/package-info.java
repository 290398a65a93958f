/** The export to the portal: its rows, its order, its door. */
@NullMarked
package motcua.query.portal;

import org.jspecify.annotations.NullMarked;
