package motcua.platform.http;

import java.util.function.Supplier;

/** The seat in the house that the request of the present thread has, for as long as it works. */
public final class Seat {

    private static final ThreadLocal<Room> OF_THREAD = new ThreadLocal<>();

    private Seat() {}

    /** What {@code waiting} gives. Meanwhile the seat is free for others; it is taken again, however long that takes. */
    public static <T> T leaveFor(Supplier<T> waiting) {
        Room room = OF_THREAD.get();
        if (room == null) {
            return waiting.get();
        }
        room.leave();
        try {
            return waiting.get();
        } finally {
            room.enterAgain();
        }
    }

    static void taken(Room room) {
        OF_THREAD.set(room);
    }

    static void left(Room room) {
        OF_THREAD.remove();
        room.leave();
    }
}
