package motcua.platform.orders;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.List;
import java.util.Objects;
import motcua.platform.security.PathRule;
import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /openapi} says about the doors through which administrators act. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderSettings.class)
class OrdersConfiguration {

    @Bean
    OpenApiCustomizer headerOfOrders(List<PathRules> rules) {
        return api -> rules.stream()
                .flatMap(of -> of.rules().stream())
                .filter(rule -> rule.scopes().containsKey(Role.ADMINISTRATOR))
                .forEach(rule -> describe(api, rule));
    }

    private static void describe(OpenAPI api, PathRule rule) {
        PathItem door = api.getPaths().get(rule.path());
        Operation operation = door == null ? null : door.getPost();
        if (operation != null && rule.method().matches("POST")) {
            HeaderParameter header = new HeaderParameter();
            header.setName(Orders.HEADER);
            header.setRequired(false);
            header.setSchema(new StringSchema());
            header.setDescription("Lệnh đã ký của quản trị viên, base64; xem docs/orders.md"
                    + " · The administrator's signed order, in base64; see docs/orders.md");
            Objects.requireNonNull(operation.addParametersItem(header));
        }
    }
}
