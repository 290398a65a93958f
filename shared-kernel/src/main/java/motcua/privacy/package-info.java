/** What happens to the data of people as such, whatever dossier they stand in. */
@NullMarked
package motcua.privacy;

import org.jspecify.annotations.NullMarked;
