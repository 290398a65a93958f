/** Files as they come: missing, cut, too large, of the wrong kind; read within limits or refused with a sentence. */
@NullMarked
package motcua.auditor.input;

import org.jspecify.annotations.NullMarked;
