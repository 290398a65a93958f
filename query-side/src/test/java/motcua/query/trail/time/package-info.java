/** Tests of time stamps, against authorities made with openssl. */
@NullMarked
package motcua.query.trail.time;

import org.jspecify.annotations.NullMarked;
