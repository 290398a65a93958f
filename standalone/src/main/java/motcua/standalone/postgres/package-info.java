/** Runs a real PostgreSQL beside the application, on this machine and for it alone. */
@NullMarked
package motcua.standalone.postgres;

import org.jspecify.annotations.NullMarked;
