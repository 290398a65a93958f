package motcua.notice;

import java.util.UUID;
import motcua.dossier.Names;

/** Identifies one notice: one step, told by one medium. */
public record NoticeId(UUID value) {

    /** Reads the canonical form of a UUID; throws {@link IllegalArgumentException} for anything else. */
    public static NoticeId of(String text) {
        return new NoticeId(Names.uuid("notice id", text));
    }

    /** The notice about the stored event {@code event}: an event that is delivered twice is told once. */
    public static NoticeId about(String event, Medium medium) {
        return new NoticeId(Names.derive("notice-about-event", event, medium.name()));
    }

    /** The stream of its events: one of its own, so that a dossier's versions count the dossier's steps alone. */
    public String stream() {
        return "notice-" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
