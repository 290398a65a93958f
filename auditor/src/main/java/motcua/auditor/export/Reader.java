package motcua.auditor.export;

import motcua.proof.Envelope;

/** Is given every step of an export whose event is there, in the order of the log. */
@FunctionalInterface
public interface Reader {

    /** Nobody reads along. */
    Reader NONE = (_, _) -> {};

    /** Takes one step and the stored bytes of its event; whether those are what was logged is counted elsewhere. */
    void take(Envelope step, byte[] payload);
}
