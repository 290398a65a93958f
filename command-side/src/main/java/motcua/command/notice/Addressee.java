package motcua.command.notice;

/** Whom an e-mail goes to, opened for the moment of sending. */
record Addressee(String name, String email) {

    /** Personal data does not wander into logs. */
    @Override
    public String toString() {
        return "Addressee[…]";
    }
}
