/** The sign-in provider this process brings itself, so that trying out needs nothing else. */
@NullMarked
package motcua.standalone.signin;

import org.jspecify.annotations.NullMarked;
