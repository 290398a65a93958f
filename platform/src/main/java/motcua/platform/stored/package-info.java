/** The events as bytes: what stands in the store, before anybody upcasts or reads it. */
@NullMarked
package motcua.platform.stored;

import org.jspecify.annotations.NullMarked;
