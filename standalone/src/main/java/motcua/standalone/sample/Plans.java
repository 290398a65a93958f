package motcua.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import motcua.dossier.OfficeId;
import motcua.office.Office;

/** How the published figures are shared out among the offices. Only the totals and the two offices' figures are published. */
final class Plans {

    static final OfficeId HUU_LUNG = new OfficeId("H37.08.01");
    static final OfficeId HOANG_DONG = new OfficeId("H37.01.06");

    private static final int RECEIVED = 446_367;
    private static final int ONLINE = 45_945;

    private static final OfficePlan HUU_LUNG_PLAN = new OfficePlan(HUU_LUNG, List.of(nineMonths(4_577, 471)), 4);

    /** 11,497 since the start of 2021; how many of them in each year is not published. */
    private static final OfficePlan HOANG_DONG_PLAN =
            new OfficePlan(HOANG_DONG, List.of(year2021(6_570, 197), nineMonths(4_927, 507)), 26);

    private Plans() {}

    /** The plans of {@code scope}, in order of offices. */
    static List<OfficePlan> of(Scope scope, List<Office> offices, long seed) {
        return switch (scope) {
            case HUU_LUNG -> List.of(HUU_LUNG_PLAN);
            case HOANG_DONG -> List.of(HOANG_DONG_PLAN);
            case PROVINCE -> province(offices, seed);
        };
    }

    private static List<OfficePlan> province(List<Office> offices, long seed) {
        List<OfficePlan> plans = new ArrayList<>(List.of(HUU_LUNG_PLAN, HOANG_DONG_PLAN));
        List<Office> others = offices.stream()
                .filter(office -> !office.id().equals(HUU_LUNG) && !office.id().equals(HOANG_DONG))
                .sorted(Comparator.comparing(office -> office.id().value()))
                .toList();
        plans.addAll(others(others, new Chance(seed, "province")));
        plans.sort(Comparator.comparing(plan -> plan.office().value()));
        return plans;
    }

    private static List<OfficePlan> others(List<Office> offices, Chance chance) {
        Stint huuLung = HUU_LUNG_PLAN.stints().getLast();
        Stint hoangDong = HOANG_DONG_PLAN.stints().getLast();
        int[] received = Shares.of(RECEIVED - huuLung.received() - hoangDong.received(), sizes(offices, chance));
        int[] online = Shares.of(ONLINE - huuLung.online() - hoangDong.online(), habits(received, chance));
        List<OfficePlan> plans = new ArrayList<>();
        for (int i = 0; i < received.length; i++) {
            Stint stint = nineMonths(received[i], online[i]);
            plans.add(new OfficePlan(offices.get(i).id(), List.of(stint), chance.between(0, 4)));
        }
        return plans;
    }

    /** Wards and townships have twice the dossiers of a village commune. */
    private static double[] sizes(List<Office> offices, Chance chance) {
        return offices.stream()
                .mapToDouble(office -> chance.between(0.6, 1.4) * (office.name().startsWith("xã") ? 1 : 2))
                .toArray();
    }

    /** Some offices are twice as much online as others. */
    private static double[] habits(int[] received, Chance chance) {
        double[] habits = new double[received.length];
        for (int i = 0; i < received.length; i++) {
            habits[i] = received[i] * chance.between(0.65, 1.35);
        }
        return habits;
    }

    private static Stint nineMonths(int received, int online) {
        return new Stint(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 9, 30), received, online);
    }

    private static Stint year2021(int received, int online) {
        return new Stint(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), received, online);
    }
}
