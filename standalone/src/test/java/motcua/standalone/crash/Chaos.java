package motcua.standalone.crash;

/** How long and with which dice the tests of this package play. */
final class Chaos {

    /** How often a process is killed in one test. */
    static final int KILLS = Integer.getInteger("motcua.crash.kills", 2);

    static final long SEED = Long.getLong("motcua.crash.seed", 2022);

    /** Whether what the processes say is printed as they say it: {@code -Dmotcua.crash.aloud=true}. */
    static final boolean ALOUD = Boolean.getBoolean("motcua.crash.aloud");

    private Chaos() {}
}
