package motcua.command.paper;

import motcua.dossier.Actor;

/** In whose hands a dossier is. */
sealed interface Hands {

    /** Who asks for something. */
    record Applicant() implements Hands {}

    /** The one-stop counter, whoever sits there. */
    record Counter() implements Hands {}

    /** The electronic one-stop, before anybody has looked. */
    record House() implements Hands {}

    /** Somebody of the office. */
    record Person(String login) implements Hands {}

    Hands APPLICANT = new Applicant();
    Hands COUNTER = new Counter();
    Hands HOUSE = new House();

    static Hands of(String login) {
        return isHouse(login) ? HOUSE : new Person(login);
    }

    static boolean isHouse(String login) {
        return Actor.HOUSE.login().equals(login);
    }

    /** What a control sheet calls them. */
    static String name(Hands hands, Source source) {
        return switch (hands) {
            case Applicant _ -> source.wording().say("hands-applicant");
            case Counter _ -> source.wording().say("hands-counter");
            case House _ -> source.wording().say("hands-house");
            case Person(String login) -> source.registry().person(login);
        };
    }
}
