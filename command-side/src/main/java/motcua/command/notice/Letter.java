package motcua.command.notice;

/** An e-mail's subject and text. */
record Letter(String subject, String text) {

    /** Personal data does not wander into logs. */
    @Override
    public String toString() {
        return "Letter[…]";
    }
}
