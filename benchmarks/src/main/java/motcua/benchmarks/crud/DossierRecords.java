package motcua.benchmarks.crud;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Where dossiers are kept. */
interface DossierRecords extends JpaRepository<DossierRecord, UUID> {}
