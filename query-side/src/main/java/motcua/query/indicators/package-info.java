/** How could the index be gamed, and where does it look as if? Each way counted by office, officer and day. */
@NullMarked
package motcua.query.indicators;

import org.jspecify.annotations.NullMarked;
