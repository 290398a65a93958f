package motcua.query.portal;

import java.util.List;

/**
 * Dossiers in the order of their last change.
 *
 * @param next what to send as {@code since} the next time; the same again when there was nothing new
 */
record PortalPage(List<SyncedDossier> dossiers, String next) {}
