/** Tests of QR symbols: what is drawn is read again. */
@NullMarked
package motcua.platform.qr;

import org.jspecify.annotations.NullMarked;
