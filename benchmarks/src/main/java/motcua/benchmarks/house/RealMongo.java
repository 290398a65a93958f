package motcua.benchmarks.house;

import java.util.List;
import motcua.benchmarks.run.Engines;
import motcua.query.platform.MongoAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The views are in a real MongoDB when {@code MONGODB_URI} names one; the look-alike that the program brings then stays empty. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(RealMongo.IS_THERE)
class RealMongo {

    static final String IS_THERE = "bench.real-mongo";

    private static final String URI = "motcua.mongo.uri";
    private static final String DATABASE = "motcua_bench";

    /** The settings that name it; none when there is none. */
    static List<String> settings() {
        return Engines.realMongo(DATABASE)
                .map(uri -> List.of("--" + URI + "=" + uri, "--" + IS_THERE + "=true"))
                .orElse(List.of());
    }

    @Bean
    @Primary
    MongoAddress realMongo(Environment environment) {
        String uri = environment.getRequiredProperty(URI);
        return () -> uri;
    }
}
