package motcua.command.privacy;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the key file: {@code motcua.sealing-key-file}. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    Sealer sealer(@Value("${motcua.sealing-key-file}") Path file) {
        return new Sealer(SealingKey.at(file));
    }
}
