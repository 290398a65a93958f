package motcua.standalone.mongo;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The servers that must answer our views alike. */
enum Server {
    EMBEDDED,
    REAL_MONGODB;

    /** A server to talk to until it is closed; a real one only where its address is given. */
    Running start() {
        if (this == EMBEDDED) {
            EmbeddedMongo embedded = EmbeddedMongo.start();
            return new Running(embedded.uri(), embedded);
        }
        String uri = System.getenv("MONGODB_URI");
        Assumptions.assumeTrue(uri != null, "MONGODB_URI is not set: not compared with a real MongoDB");
        return new Running(String.valueOf(uri), null);
    }

    /** A server and, if it is ours, what stops it. */
    record Running(String uri, @Nullable EmbeddedMongo embedded) implements AutoCloseable {
        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
