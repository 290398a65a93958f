/** Signing in, for real and for the tests of everything else. */
@NullMarked
package motcua.standalone.signin;

import org.jspecify.annotations.NullMarked;
