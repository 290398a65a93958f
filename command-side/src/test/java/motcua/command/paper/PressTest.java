package motcua.command.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where pages are laid out: by few at a time, and on no thread that requests share. */
class PressTest {

    private static final int AT_ONCE = 2;
    private static final int CALLERS = 20;

    private final Press press = new Press(AT_ONCE);

    @AfterEach
    void stop() {
        press.destroy();
    }

    @Test
    void onlySoManyAreAtWorkAtATime() throws Exception {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch bothAreThere = new CountDownLatch(AT_ONCE);
        List<CompletableFuture<Boolean>> callers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.add(CompletableFuture.supplyAsync(
                        () -> press.print(() -> {
                            most.accumulateAndGet(working.incrementAndGet(), Math::max);
                            bothAreThere.countDown();
                            boolean isInTime = bothAreThere.await(1, TimeUnit.MINUTES);
                            working.decrementAndGet();
                            return isInTime && !Thread.currentThread().isVirtual();
                        }),
                        threads));
            }
            for (CompletableFuture<Boolean> caller : callers) {
                assertThat(caller.get(1, TimeUnit.MINUTES)).isTrue();
            }
        }
        assertThat(most).hasValue(AT_ONCE);
    }

    @Test
    void whatGoesWrongIsTold() {
        assertThatThrownBy(() -> press.print(() -> {
                    throw new java.io.IOException("no font");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no font");
    }
}
