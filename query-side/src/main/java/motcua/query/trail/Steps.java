package motcua.query.trail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.platform.http.Problem;
import motcua.query.platform.Signal;
import motcua.query.tracking.Opened;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Log.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the step that a citizen asks about, and waits a little for one that was made a moment ago. */
@Component
final class Steps {

    /** Checkpoints follow an event within a second; twice that, as for other views. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Opened opened;
    private final Log log;

    Steps(Opened opened, Log log) {
        this.opened = opened;
        this.log = log;
    }

    /** A step, and the checkpoint under which it can be proven. */
    record Found(Step step, Published published) {}

    /**
     * The step with that number, or the newest. Problems: 404 for a code and secret that open nothing, 400 for a negative number, 404 for
     * a step that is not made, 503 while there is no checkpoint.
     */
    Found find(DossierCode code, @Nullable String secret, @Nullable Long number) {
        if (number != null && number < 0) {
            throw Problem.invalid("step", "a step of the dossier, from 0");
        }
        // Who names a step knows that the dossier is there, so it is waited for.
        DossierId dossier = opened.find(code, secret, number == null ? null : Long.valueOf(0))
                .dossier();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Signal never = new Signal();
        Optional<Found> found = look(dossier, number);
        while (found.isEmpty() && System.nanoTime() < end) {
            never.await(0, LOOK.toNanos());
            found = look(dossier, number);
        }
        return found.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "STEP_NOT_PUBLISHED"));
    }

    private Optional<Found> look(DossierId dossier, @Nullable Long number) {
        Published published = TrailDoor.published(log);
        List<Step> steps = log.steps(dossier.toString(), published);
        if (number == null) {
            return steps.isEmpty() ? Optional.empty() : Optional.of(new Found(steps.getLast(), published));
        }
        return steps.stream()
                .filter(step -> step.envelope().sequence() == number)
                .findFirst()
                .map(step -> new Found(step, published));
    }
}
