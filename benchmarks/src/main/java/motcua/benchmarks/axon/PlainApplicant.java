package motcua.benchmarks.axon;

/** Who asks for something, in plain words. */
final class PlainApplicant {

    public final String name;
    public final String phone;
    public final String address;

    public PlainApplicant(String name, String phone, String address) {
        this.name = name;
        this.phone = phone;
        this.address = address;
    }
}
