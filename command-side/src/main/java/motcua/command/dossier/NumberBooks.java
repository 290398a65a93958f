package motcua.command.dossier;

import java.time.LocalDate;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens the right number book. */
@Component
final class NumberBooks implements CodeBook {

    /** Lazily: Axon makes the repository while it makes the aggregates that ask for this. */
    private final ObjectProvider<Repository<NumberBook>> books;

    NumberBooks(ObjectProvider<Repository<NumberBook>> books) {
        this.books = books;
    }

    @Override
    public DossierCode next(OfficeId office, LocalDate day, DossierId dossier) {
        String series = DossierCode.seriesOf(office, day);
        try {
            int number =
                    books.getObject().loadOrCreate(series, NumberBook::new).invoke(book -> book.next(series, dossier));
            return DossierCode.issue(office, day, number);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the factory of a number book cannot fail", e);
        }
    }
}
