package motcua.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.dossier.Act;
import motcua.dossier.DossierEvent;
import motcua.dossier.Refusal;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: it happens where the table says so, and is refused with what is possible everywhere else. */
class TransitionsTest {

    static Stream<Arguments> everything() {
        Stream<@Nullable State> states = Stream.concat(Stream.of((State) null), Stream.of(State.values()));
        return states.flatMap(state -> Stream.of(Act.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aCommandHappensWhereTheTableSaysSo(@Nullable State state, Act act) {
        Given given = state == null ? Given.nothing() : Way.to(state);
        // A second correction waits for the first; the office decides itself what it received; and no time has gone by.
        boolean isHeldBack = act == Act.ASK_CORRECTION || act == Act.TAKE_OVER || act == Act.REMIND || act == Act.MOVE;

        Decision decision = given.when(Way.command(act, state != null)).decision();

        if (act.isPossible(state) && !isHeldBack) {
            assertThat(decision).isInstanceOf(Decision.Happened.class);
        } else {
            assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                Refusal refusal = given.folder().refusal(refused.reason());
                assertThat(refusal.state()).isEqualTo(state);
                assertThat(refusal.possible()).isEqualTo(Act.possible(state, false));
            });
        }
    }

    /**
     * By the portal's numbers. Extensions, hand-overs, corrections, rectifications and new secrets stay where they are; 6 and 7 lead
     * back to where they came from.
     */
    @Test
    void theStatesFollowEachOtherAsThePortalKnowsThem() {
        Map<Integer, Set<Integer>> arrows = new TreeMap<>();
        for (State state : State.values()) {
            arrows.put(
                    state.portalCode(),
                    Arrows.from(state).stream().map(State::portalCode).collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(arrows)
                .containsExactly(
                        Map.entry(1, Set.of(1, 2, 3, 5, 6, 7)),
                        Map.entry(2, Set.of(2, 4, 5, 6, 7, 8, 9)),
                        Map.entry(3, Set.of(3)),
                        Map.entry(4, Set.of(4, 5, 6, 7, 8, 9)),
                        Map.entry(5, Set.of(1, 2, 5, 7, 8)),
                        Map.entry(6, Set.of(1, 2, 4, 6, 7, 8, 9)),
                        Map.entry(7, Set.of(1, 2, 4, 5, 6, 7, 8)),
                        Map.entry(8, Set.of(8)),
                        Map.entry(9, Set.of(4, 9, 10)),
                        Map.entry(10, Set.of(10)));
    }

    @Test
    void aDossierIsReadBackFromItsEventsAsItWas() {
        for (State state : State.values()) {
            Given given = Way.to(state);
            Dossier read = new Dossier.Unknown();
            List<DossierEvent> events = given.events();
            for (int version = 0; version < events.size(); version++) {
                read = Evolution.evolve(read, events.get(version), version);
            }
            assertThat(read).isEqualTo(given.folder().dossier());
            assertThat(read.state()).isEqualTo(state);
        }
    }
}
