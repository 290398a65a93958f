/** Writes down who looks at personal data or a full history, before they see it. */
@NullMarked
package motcua.platform.access;

import org.jspecify.annotations.NullMarked;
