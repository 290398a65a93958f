package motcua.command.paper;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How long printing takes a processor, the first time and later, and what it leaves in memory. Not run with the tests. */
final class PaperBenchmark {

    private static final int ROUNDS = 500;
    private static final int LINES = 500;

    private PaperBenchmark() {}

    public static void main(String[] arguments) {
        Paper receipt = receipt();
        long before = memory();
        System.out.printf(Locale.ROOT, "the first receipt, classes and fonts read: %.0f ms%n", millis(receipt));
        System.out.printf(
                Locale.ROOT, "memory kept afterwards, compiled code included: %.1f MB%n", (memory() - before) / 1e6);
        measure("receipt", receipt, ROUNDS);
        measure("control sheet", Examples.of(Form.CONTROL).paper(Form.CONTROL, Wording.VIETNAMESE), ROUNDS);
        measure("register of " + LINES + " lines", register(), 10);
    }

    private static Paper receipt() {
        return Examples.of(Form.RECEIPT).paper(Form.RECEIPT, Wording.VIETNAMESE);
    }

    private static void measure(String name, Paper paper, int rounds) {
        IntStream.range(0, rounds).forEach(_ -> millis(paper));
        double[] millis = IntStream.range(0, rounds)
                .mapToDouble(_ -> millis(paper))
                .sorted()
                .toArray();
        double[] html = IntStream.range(0, rounds)
                .mapToDouble(_ -> millis(() -> Html.of(paper)))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f, p99 %.1f ms, of which HTML %.2f ms; PDF %d bytes%n",
                name,
                millis[rounds / 2],
                millis[rounds * 99 / 100],
                html[rounds / 2],
                Pdf.of(Html.of(paper), paper.made()).length);
    }

    private static Paper register() {
        List<History> histories = IntStream.rangeClosed(1, LINES)
                .mapToObj(number -> Tale.atTheCounter(number, Tale.AN)
                        .received()
                        .assigned(Tale.after(1))
                        .resolved(Tale.after(24))
                        .history())
                .toList();
        LocalDate day = LocalDate.of(2026, 11, 23);
        return RegisterForm.fill(
                new RegisterForm.Range(Tale.OFFICE, day, day),
                histories,
                Tale.clear(Wording.VIETNAMESE, Tale.KEY),
                Tale.REGISTRY,
                Wording.VIETNAMESE);
    }

    private static double millis(Paper paper) {
        return millis(() -> Pdf.of(Html.of(paper), paper.made()));
    }

    /** Time of this thread's processor: other work on the machine does not count. */
    private static double millis(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** Heap and classes in use. */
    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
