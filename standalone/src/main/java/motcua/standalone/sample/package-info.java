/** Invented registers that add up to the figures Lạng Sơn province published for 2022. */
@NullMarked
package motcua.standalone.sample;

import org.jspecify.annotations.NullMarked;
