package motcua.command.dossier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.command.dossier.Dossier.Known;
import motcua.dossier.Act;
import motcua.dossier.DossierCommand;
import motcua.dossier.OfficerId;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** Every step that the rules allow, found by trying every command wherever commands lead. */
final class Arrows {

    /** {@code from} is null for a dossier that nobody has opened. */
    record Arrow(@Nullable State from, Act act, State to) {}

    private static final Set<Arrow> ALL = explore();

    private Arrows() {}

    /** Where {@code act} leads from anywhere. */
    static Set<State> of(Act act) {
        return ALL.stream().filter(arrow -> arrow.act() == act).map(Arrow::to).collect(Collectors.toSet());
    }

    /** Where anything leads from {@code state}. */
    static Set<State> from(State state) {
        return ALL.stream()
                .filter(arrow -> arrow.from() == state)
                .map(Arrow::to)
                .collect(Collectors.toSet());
    }

    private static Set<Arrow> explore() {
        Set<Arrow> arrows = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        Deque<List<DossierCommand>> ways = new ArrayDeque<>(List.of(List.of(), List.of(Way.receiveForAnother())));
        while (!ways.isEmpty()) {
            List<DossierCommand> way = ways.remove();
            State from = to(way).folder().dossier().state();
            for (Act act : Act.values()) {
                DossierCommand command =
                        Way.command(act, from != null, holder(to(way).folder().dossier()));
                Given given = to(way).when(command);
                if (given.decision() instanceof Decision.Happened) {
                    Dossier after = given.folder().dossier();
                    arrows.add(new Arrow(from, act, Objects.requireNonNull(after.state())));
                    if (seen.add(place(after))) {
                        ways.add(Stream.concat(way.stream(), Stream.of(command)).toList());
                    }
                }
            }
        }
        return arrows;
    }

    private static String holder(Dossier dossier) {
        OfficerId officer = dossier instanceof Known known ? known.course().officer() : null;
        return officer == null ? "minh" : officer.value();
    }

    private static Given to(List<DossierCommand> way) {
        return Given.after(way.toArray(DossierCommand[]::new));
    }

    /** All about a dossier that decides what is possible next. */
    private static List<Object> place(Dossier dossier) {
        Course course = ((Known) dossier).course();
        return List.of(
                String.valueOf(dossier.state()),
                before(dossier),
                course.officer() != null,
                course.isOnItsWay(),
                course.deadline() != null,
                course.supplements().size(),
                course.extension() != null,
                dossier instanceof Dossier.Returned returned && returned.correctionDue() != null);
    }

    private static List<Object> before(Dossier dossier) {
        return switch (dossier) {
            case Dossier.SupplementAsked asked -> place(asked.before());
            case Dossier.PaymentAsked asked -> place(asked.before());
            case Dossier.WithdrawalAsked asked -> place(asked.before());
            default -> List.of();
        };
    }
}
