/** The counter as most teams would write it: Spring Data JPA, one row for each dossier, its former states kept by Hibernate Envers. */
@NullMarked
package motcua.benchmarks.crud;

import org.jspecify.annotations.NullMarked;
