package motcua.standalone.http;

/** Procedures of the catalogue that the tests ask for. */
final class Procedures {

    /** Registering a birth: the result on the same day. */
    static final String BIRTH = "1.001193";

    /** Certificate of marital status: three working days. */
    static final String MARITAL_STATUS = "1.004873";

    /** Registering a birth again: five working days. */
    static final String BIRTH_AGAIN = "1.004884";

    private Procedures() {}
}
