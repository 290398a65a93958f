/**
 * What the national portal wants to know of every dossier, in the portal's own words and for nobody else: no other package
 * may depend on this one.
 *
 * <p>A poller reads dossiers in the order of their last change. That order is made here, because none that could be taken
 * from the events would do: {@code recordedAt} comes from several clocks and is older than the commit by an unknown time, a
 * position in the store may be filled late, and an event that was set aside is applied after its successors. So each
 * flush first writes the dossiers, then gives all of them one mark above every mark there is, and only then moves the head
 * to that mark in one compare-and-set from where it stood before; readers go up to the head and no further. Whoever loses
 * that race marks its dossiers again. Hence what a flush wrote ends up behind every cursor that was handed out before the
 * flush was done, whatever comes late, twice, out of order or from a former owner of the segment; and a process that dies
 * before the head moved gets the batch again and marks it again. The price: after such a death a dossier may be told twice.
 *
 * <p>The dossiers are a function of the events; their order is not, so it stands in a collection of its own beside each
 * generation, where no comparison looks at it. A cursor names its generation. In another one it begins anew, which repeats
 * every dossier and misses none.
 */
@NullMarked
package motcua.query.portal;

import org.jspecify.annotations.NullMarked;
