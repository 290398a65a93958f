package motcua.benchmarks.house;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;

/** The index of names, which reads behind everybody and is in no view. */
record NameIndex(MeterRegistry metrics) {

    /** Returns when it has read all that is stored. */
    void awaitRead() throws InterruptedException {
        while (metrics.get("motcua.search.lag.events").gauge().value() != 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
