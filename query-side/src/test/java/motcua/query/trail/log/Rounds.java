package motcua.query.trail.log;

/** How often what depends on chance is tried: {@code -Dmotcua.trail.rounds=N} makes it N times as often. */
final class Rounds {

    static final int COUNT = Integer.getInteger("motcua.trail.rounds", 1);

    private Rounds() {}
}
