package motcua.command.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import motcua.command.paper.Paper.Head;
import motcua.command.paper.Paper.Signature;
import motcua.dossier.DossierCode;

/** A form about one dossier while it is being filled in: what all of them have in common. */
final class Sheet {

    private final Source source;
    private final Form form;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();

    Sheet(Source source, Form form) {
        this.source = source;
        this.form = form;
    }

    /** A field under the label {@code key}; an empty {@code value} is filled in by hand. */
    Sheet field(String key, String value) {
        blocks.add(new Block.Field(source.wording().say(key), value));
        return this;
    }

    /** A field that is only there when it has a value. */
    Sheet fieldIfAny(String key, String value) {
        return value.isEmpty() ? this : field(key, value);
    }

    /** A sentence of the form. */
    Sheet words(String key, Object... facts) {
        blocks.add(new Block.Words(source.wording().say(key, facts)));
        return this;
    }

    /** What a person wrote, under the label {@code key}. */
    Sheet quoted(String key, String text) {
        blocks.add(new Block.Quoted(source.wording().say(key), text));
        return this;
    }

    Sheet add(Block block) {
        blocks.add(block);
        return this;
    }

    /** Who asks, and how to reach them: fields of every form that the applicant takes home. */
    Sheet party(String nameKey) {
        Party party = source.party();
        return field(nameKey, party.name())
                .field("address", party.address())
                .field("phone", party.email().isEmpty() ? party.phone() : contact(party));
    }

    private String contact(Party party) {
        return source.wording().say("phone-and-email", party.phone(), party.email());
    }

    /** What is asked for. */
    Sheet procedure() {
        return field(
                "procedure", source.registry().procedure(source.history().card().procedure()));
    }

    /** A place to sign under {@code role}; an empty {@code name} is written by hand. */
    Sheet sign(String role, String how, String name) {
        Wording wording = source.wording();
        signatures.add(new Signature(wording.say(role), wording.say(how), name));
        return this;
    }

    /** The finished form; {@code number} is that of the paper, empty when it has none. */
    Paper paper(String number) {
        Wording wording = source.wording();
        DossierCode code = source.history().card().code();
        Step step = source.history().last();
        Instant made = step.event().stamp().counted();
        // A control sheet stays in the office.
        String link = form == Form.CONTROL ? "" : source.registry().tracking(code);
        return new Paper(
                code + "-" + form.number() + "-" + step.version(),
                wording.language(),
                false,
                made,
                head(wording, source.office(), number, made),
                wording.say("translation"),
                wording.capitals(wording.say("title-" + form.number())),
                wording.say("code", code.toString()),
                blocks,
                signatures,
                link,
                link.isEmpty() ? "" : wording.say("track"),
                wording.say("foot", form.number(), code.toString(), Long.toString(step.version())));
    }

    /** The top of a paper of {@code office}. */
    static Head head(Wording wording, String office, String number, Instant made) {
        return new Head(
                wording.capitals(wording.say("agency")),
                wording.capitals(office),
                wording.capitals(wording.say("counter")),
                number,
                wording.say("country"),
                wording.say("motto"),
                wording.say("date-line", Places.placeOf(office), wording.day(made)));
    }
}
