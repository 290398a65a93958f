package motcua.standalone.sample;

import java.time.LocalDate;

/** How many dossiers an office receives from one day to another, both inclusive, and how many of them online. */
record Stint(LocalDate from, LocalDate to, int received, int online) {}
