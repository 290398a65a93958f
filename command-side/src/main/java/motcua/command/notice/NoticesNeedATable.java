package motcua.command.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Axon Server keeps events alone: whoever configures notices there must not believe that they are sent. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "motcua.store", havingValue = "axon-server")
@EnableConfigurationProperties(NoticeSettings.class)
class NoticesNeedATable {

    NoticesNeedATable(NoticeSettings settings) {
        if (settings.isOn()) {
            throw new IllegalStateException("motcua.notices needs motcua.store=postgres, where the outbox is");
        }
    }
}
