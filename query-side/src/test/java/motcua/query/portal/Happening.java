package motcua.query.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import motcua.dossier.Channel;
import motcua.dossier.DossierEvent;
import motcua.dossier.Outcome;

/** One event of a dossier as it is delivered. */
record Happening(DossierEvent event, long version) {

    String dossier() {
        return event.dossier().toString();
    }

    /** All that happens to {@code dossiers} dossiers, each in its own order, mixed with the others. */
    static List<Happening> mixed(RandomGenerator random, int dossiers) {
        List<List<DossierEvent>> lives = IntStream.range(0, dossiers)
                .mapToObj(number -> life(random, number).events)
                .toList();
        List<Integer> turns = new ArrayList<>();
        IntStream.range(0, dossiers).forEach(number -> lives.get(number).forEach(_ -> turns.add(number)));
        shuffle(random, turns);
        int[] next = new int[dossiers];
        return turns.stream()
                .map(number -> new Happening(lives.get(number).get(next[number]), next[number]++))
                .toList();
    }

    /** The same, in another order in which each dossier's own is kept. */
    static List<Happening> mixed(RandomGenerator random, List<Happening> happenings) {
        Map<String, Iterator<Happening>> own = new HashMap<>();
        happenings.stream()
                .collect(Collectors.groupingBy(Happening::dossier))
                .forEach((dossier, list) -> own.put(dossier, list.iterator()));
        List<String> turns =
                new ArrayList<>(happenings.stream().map(Happening::dossier).toList());
        shuffle(random, turns);
        return turns.stream()
                .map(dossier -> Objects.requireNonNull(own.get(dossier)).next())
                .toList();
    }

    private static void shuffle(RandomGenerator random, List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }

    private static Life life(RandomGenerator random, int number) {
        Life life = new Life(number, random.nextBoolean() ? Channel.POST : Channel.ONLINE).received();
        int steps = random.nextInt(7);
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(6)) {
                case 0 -> life.assigned();
                case 1 -> life.supplementAsked();
                case 2 -> life.supplementProvided();
                case 3 -> life.extended();
                case 4 -> life.resolved(Outcome.GRANTED);
                default -> life.reopened();
            }
        }
        return life;
    }
}
