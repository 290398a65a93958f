package motcua.query.trail.reconcile;

/**
 * Something that is not as it must be.
 *
 * @param vi what that means, in one sentence
 * @param en the same in English
 */
public record Finding(Kind kind, Where where, String vi, String en) {

    static Finding of(Kind kind, Where where) {
        return new Finding(kind, where, Texts.vietnamese(kind), Texts.english(kind));
    }
}
