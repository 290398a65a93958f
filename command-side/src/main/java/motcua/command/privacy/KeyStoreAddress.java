package motcua.command.privacy;

/**
 * Where the key store is. As a bean it is one that the surrounding process brings, and comes before the one in the configuration.
 *
 * @param jdbcUrl of a PostgreSQL database that holds nothing else
 * @param username a role that may do everything there and nothing elsewhere
 */
public record KeyStoreAddress(String jdbcUrl, String username, String password) {

    /** Secrets do not wander into logs. */
    @Override
    public String toString() {
        return "KeyStoreAddress[" + jdbcUrl + "]";
    }
}
