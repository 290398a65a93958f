package motcua.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import motcua.catalogue.Catalogue;
import motcua.deadline.Limit;
import motcua.dossier.ProcedureCode;
import motcua.procedure.Procedure;

/** What citizens ask a commune for: mostly certified copies and civil status. The weights are our estimate. */
final class ProcedureMix {

    /** So many working days that what comes in shortly before the end of a register is due after it. */
    static final int LONG_WORKING_DAYS = 10;

    private static final String WEIGHTS = """
            2.000815 430
            2.000884 95
            2.001035 30
            2.000908 15
            2.000913 5
            2.001016 6
            2.001019 3
            1.001193 90
            2.000635 85
            1.004873 75
            1.000894 28
            1.000656 24
            1.004859 18
            1.004884 10
            1.004746 3
            1.001022 2
            1.000689 2
            1.004837 1
            2.000986 28
            1.001776 20
            1.011607 10
            1.001612 12
            1.013949 8
            """;

    private final List<Procedure> drawn = new ArrayList<>();
    private final List<Procedure> longOnes;

    ProcedureMix(Catalogue catalogue) {
        WEIGHTS.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            Procedure procedure =
                    catalogue.procedure(ProcedureCode.of(words[0])).orElseThrow();
            for (int i = 0; i < Integer.parseInt(words[1]); i++) {
                drawn.add(procedure);
            }
        });
        longOnes = drawn.stream().filter(ProcedureMix::isLong).toList();
    }

    Procedure any(Chance chance) {
        return chance.oneOf(drawn);
    }

    Procedure aLongOne(Chance chance) {
        return chance.oneOf(longOnes);
    }

    private static boolean isLong(Procedure procedure) {
        Limit limit = procedure.limit();
        return limit.unit() == Limit.Unit.WORKING_DAY && limit.value() >= LONG_WORKING_DAYS;
    }
}
