package motcua.standalone.crash;

import motcua.dossier.CommandId;

/** A request that changes something, with the key that makes it safe to send again. */
record Asked(String login, String key, String path, String type, String body) {

    static Asked of(String login, String key, String path, String json) {
        return new Asked(login, key, path, "application/json", json);
    }

    /** The id that stands in what it caused. */
    String commandId() {
        return CommandId.chosenBy(login, key).toString();
    }
}
