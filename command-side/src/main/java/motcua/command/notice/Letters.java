package motcua.command.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import motcua.catalogue.Catalogue;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.OfficeId;
import motcua.dossier.Stamp;
import motcua.office.Office;
import motcua.platform.security.Account;
import motcua.platform.security.Accounts;
import motcua.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters, Vietnamese first and then English, with what NĐ 224/2026 Điều 15 asks for: agency, person, and the times of
 * reception, handling and return. Reasons, which may speak of people, stay in the forms that the counter hands out.
 */
final class Letters {

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final String trackingUrl;

    Letters(Catalogue catalogue, Accounts accounts, String trackingUrl) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.trackingUrl = trackingUrl;
    }

    /** To {@code name}, about the step of {@code story}, whose stored name is {@code kind}. */
    Letter write(String name, String kind, Story story) {
        String vietnamese = Tongue.VIETNAMESE.say(kind);
        String english = Tongue.ENGLISH.say(kind);
        String subject = Tongue.VIETNAMESE.say("subject", story.card().code().toString(), vietnamese, english);
        List<String> lines = new ArrayList<>(lines(Tongue.VIETNAMESE, name, kind, story));
        lines.add("\n--\n");
        lines.addAll(lines(Tongue.ENGLISH, name, kind, story));
        return new Letter(subject, String.join("\n", lines) + "\n");
    }

    private List<String> lines(Tongue tongue, String name, String kind, Story story) {
        List<String> lines = new ArrayList<>();
        lines.add(tongue.say("greeting", name) + "\n");
        lines.add(tongue.say(kind + ".text", facts(tongue, story)) + "\n");
        lines.add(tongue.say("code", story.card().code().toString()));
        lines.add(tongue.say("procedure", procedure(story)));
        lines.add(tongue.say("office", office(story)));
        String person = story.person();
        if (person != null) {
            lines.add(tongue.say(
                    "person", accounts.find(person).map(Account::name).orElse(person)));
        }
        addTimes(lines, tongue, story);
        lines.add(tongue.say("track", trackingUrl + story.card().code()) + "\n");
        lines.add(tongue.say("automatic"));
        return lines;
    }

    private static void addTimes(List<String> lines, Tongue tongue, Story story) {
        Stamp stamp = story.step().stamp();
        add(lines, tongue, "happened", stamp.occurredAt());
        // Honest about what was written down later than it happened.
        add(lines, tongue, "recorded", stamp.whyLate() == null ? null : stamp.recordedAt());
        add(lines, tongue, "received", story.received());
        add(lines, tongue, "handled", story.handled());
        add(lines, tongue, "resolved", story.resolved());
        add(lines, tongue, "returned", story.returned());
        add(lines, tongue, "due", story.due());
    }

    private static void add(List<String> lines, Tongue tongue, String label, @Nullable Instant instant) {
        if (instant != null) {
            lines.add(tongue.say(label, Tongue.time(instant)));
        }
    }

    /** What stands in the sentence: the code, and up to two things that only this kind of step has. */
    private static Object[] facts(Tongue tongue, Story story) {
        String code = story.card().code().toString();
        if (story.step() instanceof PaymentAsked asked) {
            return new Object[] {code, tongue.amount(asked.vnd())};
        }
        if (story.step() instanceof PaymentConfirmed paid) {
            return new Object[] {code, tongue.amount(paid.vnd())};
        }
        if (story.step() instanceof DeadlineExtended extended) {
            String before = Tongue.time(extended.before().due());
            return new Object[] {code, Tongue.time(extended.deadline().due()), before};
        }
        if (story.step() instanceof DossierTakenOver taken) {
            return new Object[] {code, Tongue.time(taken.deadline().due())};
        }
        if (story.step() instanceof DeadlineMoved moved) {
            String before = Tongue.time(moved.before().due());
            return new Object[] {code, Tongue.time(moved.deadline().due()), before};
        }
        if (story.step() instanceof CorrectionAsked asked) {
            return new Object[] {code, Tongue.time(asked.correctionDue())};
        }
        return new Object[] {code};
    }

    private String office(Story story) {
        OfficeId decides = story.card().decides();
        Office office = catalogue.offices().get(decides);
        return office == null ? decides.toString() : office.name();
    }

    private String procedure(Story story) {
        String code = story.card().procedure().toString();
        return catalogue
                .procedure(story.card().procedure())
                .map(Procedure::name)
                .map(name -> name + " (" + code + ")")
                .orElse(code);
    }
}
