package motcua.benchmarks.crud;

import java.net.URI;
import java.util.UUID;
import motcua.benchmarks.crud.DossierService.Applicant;
import motcua.benchmarks.crud.DossierService.Request;
import motcua.benchmarks.crud.Numbers.Numbered;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same steps over HTTP; nobody has to sign in. */
@RestController
@RequestMapping("/api/v1/dossiers")
class DossierDoor {

    private static final String KEY = "Idempotency-Key";

    private final DossierService dossiers;
    private final Numbers numbers;

    DossierDoor(DossierService dossiers, Numbers numbers) {
        this.dossiers = dossiers;
        this.numbers = numbers;
    }

    record Open(String channel, String procedure, Applicant applicant) {}

    record Assign(String officer) {}

    record Resolve(String outcome) {}

    /** What was opened. */
    record Opened(UUID dossier, String code, String state) {}

    /** What was done. */
    record Done(UUID dossier, String state) {}

    @PostMapping
    ResponseEntity<Opened> receive(@RequestBody Open body, @RequestHeader(KEY) String key) {
        UUID id = UUID.randomUUID();
        Numbered number = numbers.next();
        dossiers.receive(id, number, body.applicant(), new Request("lan", key));
        return ResponseEntity.created(URI.create("/api/v1/dossiers/" + id))
                .body(new Opened(id, number.code(), "RECEIVED"));
    }

    @PostMapping("/{id}/assignment")
    Done assign(@PathVariable UUID id, @RequestBody Assign body, @RequestHeader(KEY) String key) {
        dossiers.assign(id, body.officer(), new Request("tuan", key));
        return new Done(id, "IN_PROCESS");
    }

    @PostMapping("/{id}/resolution")
    Done resolve(@PathVariable UUID id, @RequestBody Resolve body, @RequestHeader(KEY) String key) {
        dossiers.resolve(id, body.outcome(), new Request("minh", key));
        return new Done(id, "RESOLVED");
    }

    @PostMapping("/{id}/return")
    Done giveBack(@PathVariable UUID id, @RequestHeader(KEY) String key) {
        dossiers.giveBack(id, new Request("lan", key));
        return new Done(id, "RETURNED");
    }
}
