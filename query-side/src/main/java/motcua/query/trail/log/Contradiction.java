package motcua.query.trail.log;

/** What is kept contradicts itself or what was signed: nothing may be signed until somebody has looked. */
public final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contradiction(String message) {
        super(message);
    }
}
