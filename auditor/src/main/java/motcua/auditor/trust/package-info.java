/** Whom the auditor believes, and why a signed checkpoint is not believed. */
@NullMarked
package motcua.auditor.trust;

import org.jspecify.annotations.NullMarked;
