package motcua.query.indicators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Dossiers as they might be, and a little worse: more tricks than any office plays. */
final class Lives {

    private static final List<String> OFFICERS = List.of("minh", "lan", "Nguyễn Văn An");

    private Lives() {}

    static List<Life> random(Random random) {
        List<Life> lives = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            lives.add(life(new UUID(random.nextLong(), random.nextLong()), random));
        }
        return lives;
    }

    private static Life life(UUID id, Random random) {
        String office = "H37.08.0" + (1 + random.nextInt(2));
        String procedure = "2.00081" + random.nextInt(2);
        // A handful of people, so that they come again.
        Life life = Life.of(id, office, procedure, "person-" + random.nextInt(8));
        Walk walk = new Walk(life, Life.instant("2026-09-01T07:00").plus(upTo(Duration.ofDays(80), random)), random);
        if (random.nextInt(10) == 0) {
            life.fromRegister();
        }
        walk.open();
        for (int steps = random.nextInt(9); steps > 0; steps--) {
            walk.step();
        }
        return life;
    }

    private static Duration upTo(Duration most, Random random) {
        return Duration.ofMillis(random.nextLong(most.toMillis()));
    }

    /** One after the other, each recorded a moment or some days after the one before. */
    private static final class Walk {

        private final Life life;
        private final Random random;
        private Instant now;

        Walk(Life life, Instant start, Random random) {
            this.life = life;
            this.now = start;
            this.random = random;
        }

        void open() {
            tick();
            switch (random.nextInt(4)) {
                case 0 -> life.received();
                case 1 -> life.declined();
                default -> life.byCitizen().submitted();
            }
        }

        void step() {
            tick();
            String officer = officer();
            switch (random.nextInt(15)) {
                case 0 -> life.received();
                case 1 -> life.declined();
                case 2 -> life.assigned(officer);
                case 3 -> life.stoppedTheClock();
                case 4 -> life.askedForMore();
                case 5 -> life.sentBack();
                case 6 -> life.completed();
                case 7 -> life.supplemented();
                case 8 -> life.stopped();
                case 9 -> life.granted(officer);
                case 10 -> life.refused(officer);
                case 11 -> life.reopened(officer);
                case 12 -> life.byHouse().reminded();
                case 13 -> life.byHouse().stopped();
                default -> life.foundWrong();
            }
        }

        private void tick() {
            List<Duration> spans = List.of(Duration.ofMinutes(2), Duration.ofHours(20), Duration.ofDays(9));
            now = now.plus(upTo(spans.get(random.nextInt(3)), random));
            life.at(now).by(officer());
            if (random.nextInt(4) == 0) {
                life.toldLate(now.minus(upTo(Duration.ofDays(2), random)));
            }
        }

        private String officer() {
            return OFFICERS.get(random.nextInt(OFFICERS.size()));
        }
    }
}
