/** The drive of the views, tried with a store in memory and a MongoDB look-alike. */
@NullMarked
package motcua.query.platform;

import org.jspecify.annotations.NullMarked;
