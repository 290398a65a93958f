package motcua.standalone.http;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the one application they share: started for the first, stopped after the last. */
final class Running implements ParameterResolver {

    /** Kept by the root of all tests, which closes it. */
    private static final class Shared implements AutoCloseable {
        private @Nullable Motcua motcua;

        /** A new one when somebody stopped the last to look at what it left behind. */
        synchronized Motcua running() {
            if (motcua == null || !motcua.isRunning()) {
                close();
                motcua = Motcua.inADirectoryOfItsOwn();
            }
            return motcua;
        }

        @Override
        public synchronized void close() {
            if (motcua != null) {
                motcua.stopAndForget();
                motcua = null;
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Motcua.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Running.class))
                .computeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .running();
    }
}
