/** Where is my dossier? Open to everybody who knows its code, so it says nothing about a person. */
@NullMarked
package motcua.query.tracking;

import org.jspecify.annotations.NullMarked;
