package motcua.platform.events;

import java.util.Map;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Replaces Axon's XStream defaults by JSON, everywhere. */
@Configuration(proxyBeanMethods = false)
class SerializationConfiguration {

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return EventJson.serializer();
    }

    /** Commands, queries and tokens: they live between running processes, so class names may stand in them. */
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.addModule(KernelJson.module()))
                .build();
    }

    /** Events carry who and which request in their payload; Axon's random trace ids would only make them longer. */
    @Bean
    CorrelationDataProvider noTraceIds() {
        return message -> Map.of();
    }
}
