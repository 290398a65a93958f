package motcua.office;

import motcua.calendar.WorkingHours;
import motcua.dossier.OfficeId;

/** An office with a one-stop counter; {@code district} is the level above it until 1 July 2025. */
public record Office(OfficeId id, String name, String district, WorkingHours hours) {}
