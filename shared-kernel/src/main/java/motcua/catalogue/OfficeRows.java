package motcua.catalogue;

import java.io.InputStream;
import java.util.Map;
import motcua.calendar.WorkingHours;
import motcua.catalogue.CatalogueFile.Row;
import motcua.dossier.OfficeId;
import motcua.office.Office;

/** Reads offices; one that states no hours has the usual ones. */
final class OfficeRows {

    private OfficeRows() {}

    /** The offices of {@code file}; throws {@link BadCatalogue} at the first bad row. */
    static Map<OfficeId, Office> read(String file, InputStream in) {
        return CatalogueFile.read(file, in, OfficeRows::office, Office::id);
    }

    private static Office office(Row row) {
        WorkingHours hours = row.find("hours", WorkingHours::parse);
        return new Office(
                new OfficeId(row.get("id")),
                row.get("name"),
                row.get("district"),
                hours == null ? WorkingHours.USUAL : hours);
    }
}
