package motcua.command.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import motcua.catalogue.Calendars;
import motcua.catalogue.Catalogue;
import motcua.dossier.Answer;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Outcome;
import motcua.dossier.State;
import motcua.platform.events.EventJson;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

/** A command side in memory: folders that decide, and the stream of what happened, as it would be stored. */
public final class House implements StoredStream {

    private static final EventJson JSON = EventJson.serializer();

    private final Map<DossierId, Folder> folders = new LinkedHashMap<>();
    private final List<StoredEvent> stored = new ArrayList<>();
    private final List<DossierEvent> events = new ArrayList<>();
    private Catalogue catalogue = Given.CATALOGUE;

    /** Decides on {@code command} and stores what happened. */
    public Answer send(DossierCommand command) {
        Folder folder = folders.getOrDefault(command.dossier(), Folder.empty());
        return switch (folder.decide(command, catalogue)) {
            case Decision.Happened(List<DossierEvent> happened) -> {
                for (DossierEvent event : happened) {
                    folder = folder.evolve(event);
                    store(event, folder.version());
                }
                folders.put(command.dossier(), folder);
                yield folder.answerTo(command);
            }
            case Decision.Repeated(Answer answer) -> answer;
            case Decision.Refused(var reason) -> new Answer.Refused(folder.refusal(reason));
            case Decision.NeedsCode _ -> throw new IllegalStateException("tests bring codes");
        };
    }

    /** A decree closes {@code day}. */
    public void close(LocalDate day) {
        catalogue = catalogue.with(catalogue.calendar().amended("decreed", Map.of(day, false), Map.of()));
    }

    /** The calendar as it is decreed. */
    public Calendars calendars() {
        return new Calendars() {
            @Override
            public Catalogue inForce() {
                return catalogue;
            }

            @Override
            public Catalogue under(String version) {
                return catalogue;
            }
        };
    }

    private void store(DossierEvent event, long version) {
        SerializedObject<byte[]> json = JSON.serialize(event, byte[].class);
        stored.add(new StoredEvent(
                UUID.randomUUID().toString(),
                new Place(event.dossier().toString(), version),
                event.stamp().recordedAt(),
                json.getType().getName(),
                Objects.requireNonNull(json.getType().getRevision()),
                json.getData()));
        events.add(event);
    }

    /** An event that this build does not know. */
    public void storeNonsense(DossierId dossier) {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        stored.add(new StoredEvent(
                "nonsense", new Place(dossier.toString(), 99), Instant.EPOCH, "dossier.burnt", "1", json));
    }

    /** A step that cannot follow on nothing, as when the one before it was lost. */
    public void storeConfirmation(DossierId dossier) {
        store(new DossierEvent.PaymentConfirmed(dossier, cardOf(), null, 1, State.SUBMITTED, null, Given.clerk()), 7);
    }

    private static Card cardOf() {
        return new Card(Given.CODE, Given.OFFICE, Given.BIRTH, Channel.COUNTER);
    }

    /** All that happened. */
    public List<DossierEvent> events() {
        return List.copyOf(events);
    }

    /** A dossier like that of {@link Given}, under a number of its own. */
    public static DossierId id(int number) {
        return new DossierId(new UUID(0x8000L, 0x8000_0000_0000_0000L + number));
    }

    /** An online submission at {@link #now}. */
    public static DossierCommand submit(int number) {
        return new DossierCommand.SubmitDossier(id(number), Given.submit().intake(), Given.citizen());
    }

    /** A reception at the counter at {@link #now}, due in 3 working days. */
    public static DossierCommand receive(int number) {
        return new DossierCommand.ReceiveDossier(id(number), Way.receive().intake(), null, Given.clerk());
    }

    /** A decision on it, without any hand-over. */
    public static DossierCommand resolve(int number) {
        return new DossierCommand.ResolveDossier(
                id(number), Outcome.GRANTED, null, null, Given.by("minh", Given.OFFICE));
    }

    /** Monday, 23 November 2026, 09:00. */
    public static Instant now() {
        return Given.NOW;
    }

    @Override
    public Page after(@Nullable String position, int atMost) {
        int from = position == null ? 0 : Integer.parseInt(position);
        int to = Math.min(stored.size(), from + atMost);
        return new Page(stored.subList(from, to), stored.isEmpty() ? null : Integer.toString(to));
    }

    @Override
    public Map<Place, byte[]> payloads(Collection<Place> places) {
        throw new UnsupportedOperationException("nobody asks here");
    }
}
