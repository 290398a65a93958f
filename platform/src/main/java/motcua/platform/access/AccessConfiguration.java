package motcua.platform.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import motcua.access.Purpose;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /openapi} says about the doors that are {@link Recorded}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

    @Bean
    OperationCustomizer headersOfRecordedDoors() {
        return (operation, door) -> door.hasMethodAnnotation(Recorded.class) ? described(operation) : operation;
    }

    private static Operation described(Operation operation) {
        List<String> purposes = Arrays.stream(Purpose.values()).map(Enum::name).toList();
        return operation
                .addParametersItem(header(Declaration.PURPOSE)
                        .schema(new StringSchema()._enum(purposes))
                        .description("Mục đích xem; bắt buộc với cán bộ, được ghi lại trước khi trả lời"
                                + " · What for; staff must say it, and it is recorded before the answer"))
                .addParametersItem(header(Declaration.LEGAL_BASIS)
                        .schema(new StringSchema())
                        .description("Số quyết định, mã hóa phần trăm; chỉ với INVESTIGATION"
                                + " · Number of the decision, percent-encoded; with INVESTIGATION alone"))
                .addParametersItem(header(Declaration.SECRET_UNTIL)
                        .schema(new StringSchema().format("date-time"))
                        .description("Giữ kín với công dân đến lúc này; chỉ với INVESTIGATION"
                                + " · Kept from the citizen until then; with INVESTIGATION alone"));
    }

    private static HeaderParameter header(String name) {
        HeaderParameter header = new HeaderParameter();
        header.setName(name);
        header.setRequired(false);
        return header;
    }
}
