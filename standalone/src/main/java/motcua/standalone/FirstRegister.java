package motcua.standalone;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import motcua.command.intake.ImportState;
import motcua.command.intake.Imports;
import motcua.dossier.Actor;
import motcua.dossier.CommandId;
import motcua.standalone.sample.SampleRegister;
import motcua.standalone.sample.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a sample register in at the first start, through the same door as a real one, and shows how far it has come. */
@Component
final class FirstRegister {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRegister.class);
    private static final long SEED = 2022;
    private static final Actor IMPORTER = new Actor("quantri", null);

    private final Imports imports;
    private final String sample;

    FirstRegister(Imports imports, @Value("${motcua.sample}") String sample) {
        this.imports = imports;
        this.sample = sample;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeIn() {
        if (!sample.equals("none")) {
            Scope scope = Scope.valueOf(sample.toUpperCase(Locale.ROOT).replace('-', '_'));
            Thread.ofPlatform().name("sample").daemon().start(() -> takeIn(scope));
        }
    }

    /** Under an id of its own, so that a second start finds the first one's import, finished or not. */
    private void takeIn(Scope scope) {
        String importId = CommandId.chosenBy("sample", sample).toString();
        try {
            AtomicLong lines = new AtomicLong(-1);
            if (imports.state(importId).isEmpty()) {
                LOG.info("first start: taking in the sample register '{}'", sample);
                imports.start(importId, IMPORTER, register(scope, lines));
            }
            show(importId, lines.get());
        } catch (IOException e) {
            LOG.error("the sample register could not be taken in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Generated while it is read: no register is ever held in memory. */
    private static PipedInputStream register(Scope scope, AtomicLong lines) throws IOException {
        PipedInputStream read = new PipedInputStream(1 << 16);
        Writer out = new OutputStreamWriter(new PipedOutputStream(read), StandardCharsets.UTF_8);
        Thread.ofPlatform().name("sample-writer").daemon().start(() -> {
            try {
                CountingWriter counting = new CountingWriter(out);
                SampleRegister.write(scope, SEED, counting);
                lines.set(counting.lines());
                // Closed only when all is written: a reader must not take half a register for a whole one.
                counting.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return read;
    }

    private void show(String importId, long lines) throws InterruptedException {
        ImportState state = imports.state(importId).orElseThrow();
        if (state.finished()) {
            return;
        }
        try (ProgressBar bar = bar(lines)) {
            while (!state.finished()) {
                bar.stepTo(state.line());
                TimeUnit.MILLISECONDS.sleep(200);
                state = imports.state(importId).orElseThrow();
            }
            bar.stepTo(state.line());
        }
        LOG.info(
                "sample register '{}': {} dossiers accepted, {} lines rejected",
                sample,
                state.accepted(),
                state.rejected());
    }

    private ProgressBar bar(long lines) {
        return new ProgressBarBuilder()
                .setTaskName(sample)
                .setInitialMax(lines)
                .setUnit(" lines", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
    }

    /** Counts line ends on their way. */
    private static final class CountingWriter extends FilterWriter {
        private long lines;

        CountingWriter(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            lines += c == '\n' ? 1 : 0;
            super.write(c);
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                lines += text[i] == '\n' ? 1 : 0;
            }
            super.write(text, offset, length);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            write(text.toCharArray(), offset, length);
        }

        long lines() {
            return lines;
        }
    }
}
