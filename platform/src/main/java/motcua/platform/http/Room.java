package motcua.platform.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Seats, and chairs to wait on until one is free. Who came first is first. */
final class Room {

    private final int most;
    private final int mostWaiting;
    private final Duration wait;
    private final Semaphore seats;
    private final Semaphore chairs;

    /** With {@code seats}, and for {@code chairs} more a {@code wait} of that length at most. */
    Room(int seats, int chairs, Duration wait) {
        this.most = seats;
        this.mostWaiting = chairs;
        this.wait = wait;
        this.seats = new Semaphore(seats, true);
        this.chairs = new Semaphore(chairs);
    }

    /** Takes a seat, as soon as there is one; false when there is none in time, or nowhere to wait. */
    boolean enter() {
        return take(Duration.ZERO) || waits();
    }

    private boolean waits() {
        if (!chairs.tryAcquire()) {
            return false;
        }
        try {
            return take(wait);
        } finally {
            chairs.release();
        }
    }

    /** With a time, and be it none: without one a newcomer would overtake those who wait. */
    private boolean take(Duration time) {
        try {
            return seats.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes a seat, whenever there is one: for who left it only for a while. */
    void enterAgain() {
        seats.acquireUninterruptibly();
    }

    void leave() {
        seats.release();
    }

    int inside() {
        return most - seats.availablePermits();
    }

    int waiting() {
        return mostWaiting - chairs.availablePermits();
    }
}
