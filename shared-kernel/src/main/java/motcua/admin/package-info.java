/** What administrators ordered the house to do: itself written down before anything is done. */
@NullMarked
package motcua.admin;

import org.jspecify.annotations.NullMarked;
