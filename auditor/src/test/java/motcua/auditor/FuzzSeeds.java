package motcua.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import motcua.proof.Hash;
import motcua.proof.HashTile;

/** What the fuzz tests start from: good files of each kind, spoiled ones, and those that once did harm. */
final class FuzzSeeds {

    static final String BOARD = """
            {"from":"2026-11-01","to":"2026-11-30","lastDay":"2026-11-30","asOf":"2026-11-30T02:00:00Z","by":"month","rule":"scoreboard-3","lateEntry":["PT24H"],\
            "office":{"id":"H37.08.01","name":"x"},\
            "total":{"received":1,"online":0,"onlineShare":{"value":0.00,"numerator":0,"denominator":1}},\
            "rows":[{"key":"2026-11","name":"x","received":1,"late":"1"}]}""";
    /** Where the one tile is from which a tree of five entries is read. */
    static final String TILE = "mirror/" + new HashTile(0, 0, 5).path();

    private static final int MANY = 60;
    private static final String HASH = Hash.EMPTY_TREE.toString();

    /** Two dossiers, one of them resolved and returned. */
    static final SmallLog LOG = log();

    private FuzzSeeds() {}

    private static SmallLog log() {
        SmallLog log = new SmallLog(1);
        Step step = Step.received("01", "2026-11-23T02:00:00.123Z");
        log.add(step);
        log.add(Step.received("02", "2026-11-23T02:04:00Z"));
        log.add(step.resolved("2026-11-23T03:00:00Z"));
        log.add(step.then("dossier.returned", "2026-11-23T04:00:00Z"));
        log.add(Step.received("03", "2026-11-23T04:10:00Z"));
        return log;
    }

    /** Lays good files of each kind on a desk. */
    static Desk desk(Path directory) {
        return new Desk(directory)
                .put("keys", LOG.policy())
                .put("receipt", LOG.receipt(2))
                .put("early", LOG.checkpoint(3))
                .put("export", new ExportText(LOG))
                .put("board", BOARD)
                .put("proof", LOG.consistency(3, 5));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static Stream<byte[]> receipts() {
        return Mutations.of(LOG.receipt(2), MANY);
    }

    static Stream<byte[]> checkpoints() {
        return Mutations.of(LOG.checkpoint(), MANY);
    }

    /** Spoiled as zips, and zips of spoiled files. */
    static Stream<byte[]> zips() {
        Map<String, byte[]> files = EvidenceFiles.of(LOG, Step.id("01"));
        files.put("timestamp.tsr", new byte[] {1, 2, 3});
        files.put("timestamp.checkpoint", bytes(LOG.checkpoint(3).toString()));
        return Stream.concat(
                Mutations.of(EvidenceFiles.zip(files), MANY),
                files.entrySet().stream()
                        .flatMap(file -> Mutations.of(file.getValue(), 5).map(spoiled -> {
                            Map<String, byte[]> copy = new LinkedHashMap<>(files);
                            copy.put(file.getKey(), spoiled);
                            return EvidenceFiles.zip(copy);
                        })));
    }

    static Stream<byte[]> exports() {
        String first = new ExportText(LOG).lines().getFirst();
        String last = "motcua.vn/trail-export@v1\norigin o\nfrom 9223372036854775807\nto 9223372036854775807\n"
                + ("peak " + HASH + "\n").repeat(63) + "\n" + first + "\n\nconsistency 1 1\n\n" + LOG.checkpoint();
        return Stream.of(Stream.of(bytes(last)), Mutations.of(new ExportText(LOG), MANY), later())
                .flatMap(seeds -> seeds);
    }

    private static Stream<byte[]> later() {
        return Mutations.of(new ExportText(LOG, 3, 5), MANY);
    }

    static Stream<byte[]> proofs() {
        return Stream.concat(
                Stream.of(bytes("consistency 3 5\n" + (HASH + "\n").repeat(63))),
                Mutations.of(LOG.consistency(3, 5), MANY));
    }

    static Stream<byte[]> tiles() {
        HashTile tile = new HashTile(0, 0, 5);
        return Mutations.of(tile.encode(LOG.tiles().read(tile)), MANY);
    }

    static Stream<byte[]> scoreboards() {
        return Stream.concat(
                Stream.of(
                                BOARD.replace("\"rows\":[{", "\"rows\":{\"x\":{")
                                        .replace("}]}", "}}}"),
                                BOARD.replace("2026-11-30", "+999999999-12-31"),
                                BOARD.replaceAll("2026-11-[0-9]+", "-999999999-01-01"),
                                BOARD.replace(":0.00", ":1e2147483647"),
                                BOARD.replace("0.00", "\"0." + "0".repeat(1 << 22) + "\""),
                                "[".repeat(1 << 16))
                        .map(FuzzSeeds::bytes),
                Mutations.of(BOARD, MANY));
    }

    static Stream<byte[]> payloads() {
        String good = new String(LOG.entries().getFirst().payload(), UTF_8);
        return Stream.concat(
                Stream.of("+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z")
                        .map(far -> bytes(good.replaceAll("2026-[^\"]+", far))),
                Mutations.of(good, MANY));
    }

    static Stream<byte[]> policies() {
        StringBuilder nested = new StringBuilder(LOG.policy().replace("quorum all", "group g0 all all"));
        for (int i = 1; i < 200; i++) {
            nested.append("group g").append(i).append(" all g").append(i - 1).append('\n');
        }
        String twice = nested.toString().replaceAll("all (g[0-9]+)", "any $1 $1");
        return Stream.concat(
                Stream.of(bytes(nested + "quorum g199\n"), bytes(twice + "quorum g199\n")),
                Mutations.of(LOG.policy(), MANY));
    }
}
