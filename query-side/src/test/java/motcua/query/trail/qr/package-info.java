/** Tests of QR symbols: what is drawn is read again. */
@NullMarked
package motcua.query.trail.qr;

import org.jspecify.annotations.NullMarked;
