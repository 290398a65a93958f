package motcua.platform.http;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /openapi} says about all doors together: who may come in, and how they refuse. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Motcua",
                        version = "v1",
                        description =
                                "Một cửa: tiếp nhận, phân công, giải quyết và trả kết quả hồ sơ; mỗi bước là một sự kiện."
                                        + " · One-stop counters: receive, assign, resolve and return dossiers; every step is an event.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = ApiDescription.SCHEME))
@SecurityScheme(name = ApiDescription.SCHEME, type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
class ApiDescription {

    static final String SCHEME = "token";
    private static final String PROBLEM = "Problem";

    /** Every door refuses in one form (RFC 9457). */
    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation
                            .getResponses()
                            .addApiResponse("429", later("Tài khoản này hỏi quá nhiều · This account asks too often"))
                            .addApiResponse("503", later("Quá tải hoặc kho tạm vắng · Overloaded, or a store is away"))
                            .addApiResponse("default", refusal()));
        };
    }

    private static ApiResponse later(String why) {
        return refusal()
                .description(why)
                .addHeaderObject(
                        "Retry-After",
                        new Header().description("seconds").schema(new Schema<Integer>().type("integer")));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457; further members name what was refused and what is possible")
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("reason", new StringSchema().description("stable, for programs"));
    }

    private static ApiResponse refusal() {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description("Từ chối, kèm lý do · Refused, with the reason")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(reference)));
    }
}
