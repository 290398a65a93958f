package motcua.standalone;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.sql.DataSource;
import motcua.command.privacy.KeyStoreAddress;
import motcua.platform.keys.KeyFile;
import motcua.query.platform.MongoAddress;
import motcua.standalone.mongo.EmbeddedMongo;
import motcua.standalone.postgres.EmbeddedPostgresServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engines this process brings itself: a real PostgreSQL for events, a MongoDB look-alike in memory for views. */
@Configuration(proxyBeanMethods = false)
class EmbeddedEngines {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngines.class);
    private static final String KEYS = "motcua_keys";

    @Bean(destroyMethod = "close")
    EmbeddedPostgresServer postgres(@Value("${motcua.data}") Path data) throws IOException {
        Path directory = data.toAbsolutePath().normalize();
        Files.createDirectories(directory);
        LOG.info("data: {} (property motcua.data)", directory);
        return EmbeddedPostgresServer.start(directory.resolve("postgres"));
    }

    @Bean
    DataSource dataSource(EmbeddedPostgresServer postgres) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(postgres.jdbcUrl());
        source.setUsername(postgres.user());
        source.setPassword(postgres.password());
        source.setMaximumPoolSize(2);
        return source;
    }

    /** The same server, but a database and a role of their own: who has the events' password has no key. */
    @Bean
    KeyStoreAddress keyStoreAddress(EmbeddedPostgresServer postgres, @Value("${motcua.data}") Path data) {
        String password = KeyFile.text(
                data.resolve("keys/key-store.password"), () -> HexFormat.of().formatHex(KeyFile.fresh()));
        postgres.demandDatabase(KEYS, password);
        return new KeyStoreAddress(postgres.jdbcUrl(KEYS), KEYS, password);
    }

    @Bean(destroyMethod = "close")
    EmbeddedMongo mongo() {
        return EmbeddedMongo.start();
    }

    @Bean
    MongoAddress mongoAddress(EmbeddedMongo mongo) {
        return mongo::uri;
    }
}
