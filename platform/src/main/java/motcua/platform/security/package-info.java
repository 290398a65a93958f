/** Who is signed in, and what each path asks of them. */
@NullMarked
package motcua.platform.security;

import org.jspecify.annotations.NullMarked;
