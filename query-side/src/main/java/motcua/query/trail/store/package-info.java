/** Where the log is kept: files by path, and single values that only move from what their mover has seen. */
@NullMarked
package motcua.query.trail.store;

import org.jspecify.annotations.NullMarked;
