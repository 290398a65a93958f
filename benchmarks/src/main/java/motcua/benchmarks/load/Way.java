package motcua.benchmarks.load;

/** One dossier on its way. */
@FunctionalInterface
public interface Way {

    /** Takes {@code step}, which is durable when this returns; throws when it was not done. */
    void take(Step step) throws Exception;
}
