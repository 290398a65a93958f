/** Does this evidence prove every step of one dossier? */
@NullMarked
package motcua.auditor.evidence;

import org.jspecify.annotations.NullMarked;
