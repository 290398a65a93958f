package motcua.dossier;

/** How a dossier reached the office; the numbers are the national portal's (KenhThucHien 1, 2, 3). */
public enum Channel {
    COUNTER,
    ONLINE,
    POST
}
