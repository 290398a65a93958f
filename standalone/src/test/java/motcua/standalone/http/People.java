package motcua.standalone.http;

/** The people of the demonstration accounts. */
record People(Caller caller) {

    static final String HUU_LUNG = "H37.08.01";
    static final String HOANG_DONG = "H37.01.06";

    /** Clerk at Hữu Lũng. */
    Person lan() {
        return person("lan");
    }

    /** Leader at Hữu Lũng. */
    Person tuan() {
        return person("tuan");
    }

    /** Officer at Hữu Lũng. */
    Person minh() {
        return person("minh");
    }

    /** Clerk at Hoàng Đồng. */
    Person ngoc() {
        return person("ngoc");
    }

    /** Officer at Hoàng Đồng. */
    Person duc() {
        return person("duc");
    }

    Person citizen() {
        return person("congdan");
    }

    Person auditor() {
        return person("kiemtra");
    }

    Person administrator() {
        return person("quantri");
    }

    /** Who is not signed in. */
    Person anybody() {
        return person("");
    }

    /** The one behind {@code login}; an empty one is not signed in. */
    Person person(String login) {
        return new Person(caller, login);
    }
}
