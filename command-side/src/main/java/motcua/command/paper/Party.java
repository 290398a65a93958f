package motcua.command.paper;

/** The applicant as a form shows them: what was not told is empty, what cannot be opened any more says so. */
record Party(String name, String address, String phone, String email) {

    static final Party UNTOLD = new Party("", "", "", "");

    /** One of whom everything was erased. */
    static Party erased(String mark) {
        return new Party(mark, mark, mark, mark);
    }

    /** Personal data does not wander into logs. */
    @Override
    public String toString() {
        return "Party[…]";
    }
}
