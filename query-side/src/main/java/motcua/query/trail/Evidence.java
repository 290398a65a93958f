package motcua.query.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import motcua.dossier.DossierEvent;
import motcua.platform.events.EventJson;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.proof.Envelope;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Log.Step;
import motcua.query.trail.time.StampStore.Kept;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the evidence about one dossier together. */
@Component
final class Evidence {

    private static final EventJson EVENTS = EventJson.serializer();

    /** Equal evidence is equal bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Log log;
    private final StoredStream events;
    private final KeyPage keys;
    private final Stamping stamps;

    Evidence(Log log, StoredStream events, KeyPage keys, Stamping stamps) {
        this.log = log;
        this.events = events;
        this.keys = keys;
        this.stamps = stamps;
    }

    /**
     * The evidence, not packed yet.
     *
     * @param first the dossier's first event; empty when the store has it no more, or not so that it can be read
     * @param last the same of its last one, which says who decides
     */
    record Bundle(SequencedMap<String, byte[]> files, Optional<DossierEvent> first, Optional<DossierEvent> last) {

        byte[] zip() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail", e);
            }
            return bytes.toByteArray();
        }
    }

    /** The newest time stamp. What was published is asked for behind it, for a stamp may not be ahead of the checkpoint. */
    Optional<Kept> stamp() {
        return stamps.last();
    }

    /** About all {@code steps} of a dossier. */
    Bundle bundle(List<Step> steps, Published published, Optional<Kept> stamped) {
        Map<Place, byte[]> payloads = events.payloads(
                steps.stream().map(step -> place(step.envelope())).toList());
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("HOWTO.txt", howTo());
        files.put("checkpoint", utf8(published.note().toString()));
        files.put("keys", utf8(keys.text()));
        stamped.ifPresent(stamp -> {
            files.put("timestamp.checkpoint", stamp.checkpoint());
            files.put("timestamp.tsr", stamp.response());
        });
        for (Step step : steps) {
            add(files, step, published, payloads.get(place(step.envelope())));
        }
        Step first = steps.getFirst();
        Step last = steps.getLast();
        return new Bundle(
                files,
                event(first.envelope(), payloads.get(place(first.envelope()))),
                event(last.envelope(), payloads.get(place(last.envelope()))));
    }

    private void add(SequencedMap<String, byte[]> files, Step step, Published published, byte @Nullable [] payload) {
        String name =
                "%03d-%s".formatted(step.envelope().sequence(), step.envelope().event());
        files.put(name + ".tlog-proof", utf8(log.receipt(step, published).toString()));
        files.put(name + ".envelope.json", step.bytes());
        if (payload != null) {
            files.put(name + ".payload.json", payload);
        }
    }

    private static Place place(Envelope envelope) {
        return new Place(envelope.dossierId(), envelope.sequence());
    }

    private static Optional<DossierEvent> event(Envelope envelope, byte @Nullable [] payload) {
        if (payload == null || !envelope.event().startsWith("dossier.")) {
            return Optional.empty();
        }
        try {
            return Optional.of(EVENTS.deserialize(new SimpleSerializedObject<>(
                    payload, byte[].class, new SimpleSerializedType(envelope.event(), envelope.revision()))));
        } catch (RuntimeException e) {
            // Somebody has altered it so that nobody can read it: just then the evidence is wanted.
            return Optional.empty();
        }
    }

    private static byte[] howTo() {
        try (InputStream text = Evidence.class.getResourceAsStream("HOWTO.txt")) {
            return Objects.requireNonNull(text, "HOWTO.txt").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read HOWTO.txt", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
