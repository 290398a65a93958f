package motcua.command.dossier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Instant;
import motcua.command.privacy.Sealer;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.CommandId;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.platform.access.AccessLog;
import motcua.platform.security.SignedIn;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class WordsDoorTest {

    private static final DossierId ID = DossierId.of("00000000-0000-8000-8000-000000000001");
    private static final OfficeId OFFICE = new OfficeId("H37.08.01");

    private final EventStore store = mock();
    private final Sealer sealer = mock();
    private final AccessLog accesses = mock();
    private final WordsDoor door = new WordsDoor(store, sealer, mock(SignedIn.class), accesses);

    /** Nobody is said to have seen what an outage kept from them. */
    @Test
    void whoSawNothingHasNotLooked() {
        given(store.readEvents(ID.toString()))
                .willReturn(
                        DomainEventStream.of(new GenericDomainEventMessage<>("dossier", ID.toString(), 0, declined())));
        given(sealer.open(any(), any())).willThrow(new DataAccessResourceFailureException("away"));

        assertThatThrownBy(() -> door.words(ID)).isInstanceOf(DataAccessResourceFailureException.class);
        verifyNoInteractions(accesses);
    }

    private static DossierDeclined declined() {
        Sealed sealed = new Sealed("scheme", "subject", "value");
        Card card = new Card(
                new DossierCode("H37.08.01-261122-0001"), OFFICE, ProcedureCode.of("1.001193"), Channel.COUNTER);
        Stamp.Request request = new Stamp.Request(CommandId.chosenBy("lan", "1"), "f");
        return new DossierDeclined(
                ID, card, sealed, sealed, Stamp.live(new Actor("lan", OFFICE), Instant.EPOCH, request));
    }
}
