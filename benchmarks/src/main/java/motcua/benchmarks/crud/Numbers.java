package motcua.benchmarks.crud;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Gives each dossier an office, in turn, and a code of its own. */
@Component
class Numbers {

    private static final int OFFICES = 100;

    private final AtomicLong given = new AtomicLong();

    /** Where a dossier is received, and how it is called. */
    record Numbered(String office, String code) {}

    Numbered next() {
        long n = given.getAndIncrement();
        String office = "H37.%02d".formatted(n % OFFICES);
        return new Numbered(office, "%s-261123-%04d".formatted(office, n));
    }
}
