/** What stands on paper for telephones: text as a QR symbol. */
@NullMarked
package motcua.platform.qr;

import org.jspecify.annotations.NullMarked;
