package motcua.benchmarks.load;

/** Whoever asks for something: the same words for everybody who is measured. */
public final class Applicants {

    public static final String NAME = "Nguyễn Văn An";
    public static final String PHONE = "0912345678";
    public static final String ADDRESS = "thị trấn Hữu Lũng";

    private Applicants() {}
}
