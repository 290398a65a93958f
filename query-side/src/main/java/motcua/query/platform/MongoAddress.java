package motcua.query.platform;

/** A MongoDB that the surrounding process brings; comes before the one in the configuration. */
@FunctionalInterface
public interface MongoAddress {

    /** A connection string, such as {@code mongodb://127.0.0.1:27017}. */
    String uri();
}
