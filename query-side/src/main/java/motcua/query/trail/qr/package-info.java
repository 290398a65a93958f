/** Receipts on paper: text as a QR symbol that any telephone reads. */
@NullMarked
package motcua.query.trail.qr;

import org.jspecify.annotations.NullMarked;
