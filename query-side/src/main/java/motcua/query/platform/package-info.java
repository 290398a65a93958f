/** Drives every view: batched writes behind the last event and before the token, rebuild, dead letters, metrics. */
@NullMarked
package motcua.query.platform;

import org.jspecify.annotations.NullMarked;
