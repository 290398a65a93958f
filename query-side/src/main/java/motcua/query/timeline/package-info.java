/** The whole way of a dossier, for its citizen: whoever has the tracking secret that stands on the receipt. */
@NullMarked
package motcua.query.timeline;

import org.jspecify.annotations.NullMarked;
