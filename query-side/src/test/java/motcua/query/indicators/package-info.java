/** What is counted of every event, however it is delivered, and who sees it. */
@NullMarked
package motcua.query.indicators;

import org.jspecify.annotations.NullMarked;
