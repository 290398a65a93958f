package motcua.query.trail;

import static motcua.platform.security.Role.ADMINISTRATOR;
import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CITIZEN;

import java.util.stream.Stream;
import motcua.platform.security.PathRules;
import motcua.platform.security.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What the log publishes is everybody's; what it knows of a dossier is not. */
@Configuration(proxyBeanMethods = false)
class TrailPaths {

    @Bean
    PathRules trailDoors() {
        return published(HttpMethod.GET)
                // Caches and monitors ask this way.
                .and(published(HttpMethod.HEAD))
                .and(PathRules.get(ReceiptDoor.PATH, ReceiptDoor.PATH + "/qr.svg", ReceiptDoor.PATH + "/qr.png")
                        .toEverybody())
                .and(PathRules.get(EvidenceDoor.PATH).toReaders().to(Scope.OWN, CITIZEN))
                .and(PathRules.get(ExportDoor.PATH).to(Scope.ANY, AUDITOR))
                .and(PathRules.get(AdminDoor.PATH, AdminDoor.PATH + "/fsck").to(Scope.ANY, ADMINISTRATOR, AUDITOR))
                .and(PathRules.post(AdminDoor.PATH + "/fsck").to(Scope.ANY, ADMINISTRATOR));
    }

    private static PathRules published(HttpMethod method) {
        return PathRules.on(
                        method,
                        Stream.of(
                                        "/checkpoint",
                                        "/keys",
                                        "/timestamp",
                                        "/timestamp/checkpoint",
                                        "/tile/{*path}",
                                        "/consistency")
                                .map(path -> TrailDoor.PATH + path)
                                .toArray(String[]::new))
                .toEverybody();
    }
}
