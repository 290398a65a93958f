package motcua.query.platform;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import motcua.platform.http.Problem;
import motcua.platform.limits.AtOnce;
import motcua.platform.security.SignedIn;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Server-sent events out of subscription queries: the present state, then every change, until the client goes away. */
@Component
public final class Streams implements SmartLifecycle {

    private static final Duration FIRST_ANSWER = Duration.ofSeconds(5);

    /** A client that is this many changes behind is cut off; it comes back and gets the state. */
    private static final int BUFFER = 1_024;

    private static final long NO_TIMEOUT = 0;

    /** Also of a token that is good for years: whoever watches comes back. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** A person at a few screens; each is a connection, and of those there is an end. */
    private static final int MOST_OF_ONE_ACCOUNT = 20;

    private final QueryGateway queries;
    private final QueryUpdateEmitter updates;
    private final SignedIn signedIn;
    private final Clock clock;
    private final AtOnce ofAccounts = new AtOnce(MOST_OF_ONE_ACCOUNT);

    /** Also how a client that went away is noticed. */
    private final Duration heartbeat;

    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** A slow client blocks a virtual thread of its own, never the processor that tells it something. */
    private final Scheduler clients = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    Streams(
            QueryGateway queries,
            QueryUpdateEmitter updates,
            SignedIn signedIn,
            Clock clock,
            ViewProperties properties) {
        this.queries = queries;
        this.updates = updates;
        this.signedIn = signedIn;
        this.clock = clock;
        this.heartbeat = properties.heartbeat();
    }

    /**
     * Sends the answer to {@code query} as the event {@code state} and every change of it as an event {@code update}, until the token
     * of the present request ends. Throws what the query throws, and a 429 problem to an account that has many open.
     */
    public <S, U> SseEmitter open(Object query, Class<S> state, Class<U> update) {
        String account = signedIn.account().login();
        if (!ofAccounts.enter(account)) {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
        }
        try {
            return open(query, state, update, account);
        } catch (RuntimeException e) {
            ofAccounts.leave(account);
            throw e;
        }
    }

    private <S, U> SseEmitter open(Object query, Class<S> state, Class<U> update, String account) {
        SubscriptionQueryResult<S, U> result = queries.subscriptionQuery(
                query.getClass().getName(),
                query,
                ResponseTypes.instanceOf(state),
                ResponseTypes.instanceOf(update),
                BUFFER);
        try {
            SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
            connect(emitter, Objects.requireNonNull(result.initialResult().block(FIRST_ANSWER)), result, account);
            return emitter;
        } catch (RuntimeException e) {
            result.cancel();
            throw e;
        }
    }

    private <S, U> void connect(SseEmitter emitter, S first, SubscriptionQueryResult<S, U> result, String account) {
        Flux<SseEmitter.SseEventBuilder> changes =
                result.updates().map(change -> SseEmitter.event().name("update").data(change));
        Flux<SseEmitter.SseEventBuilder> beats = Flux.interval(heartbeat)
                .onBackpressureDrop()
                .map(_ -> SseEmitter.event().comment("still here"));
        Disposable sending = Flux.just(SseEmitter.event().name("state").data(first))
                .concatWith(Flux.merge(changes, beats).take(untilTheTokenEnds()))
                .publishOn(clients)
                .subscribe(event -> send(emitter, event), emitter::completeWithError, emitter::complete);
        Runnable close = () -> {
            if (open.remove(emitter)) {
                ofAccounts.leave(account);
            }
            sending.dispose();
            result.cancel();
        };
        open.add(emitter);
        emitter.onCompletion(close);
        emitter.onTimeout(close);
        emitter.onError(_ -> close.run());
    }

    private Duration untilTheTokenEnds() {
        Duration left = Duration.between(clock.instant(), signedIn.until());
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    private static void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // The client went away: this ends the request, and with it the subscription.
            emitter.completeWithError(e);
        }
    }

    /** Whether anybody watches anything here. */
    public boolean hasWatchers() {
        return !updates.activeSubscriptions().isEmpty();
    }

    /** Sends {@code change} to all who asked a question of type {@code query} that it concerns. */
    public <Q> void tell(Class<Q> query, Predicate<? super Q> concerned, Object change) {
        updates.emit(query, concerned, change);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its requests to end: a stream never would by itself. */
    @Override
    public void stop() {
        running = false;
        open.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
