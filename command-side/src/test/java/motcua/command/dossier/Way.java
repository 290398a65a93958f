package motcua.command.dossier;

import static motcua.command.dossier.Given.CODE;
import static motcua.command.dossier.Given.ELSEWHERE;
import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.OFFICE;
import static motcua.command.dossier.Given.WORDS;
import static motcua.command.dossier.Given.at;
import static motcua.command.dossier.Given.by;
import static motcua.command.dossier.Given.clerk;
import static motcua.command.dossier.Given.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import motcua.dossier.Act;
import motcua.dossier.Channel;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AskCorrection;
import motcua.dossier.DossierCommand.AskPayment;
import motcua.dossier.DossierCommand.AskSupplement;
import motcua.dossier.DossierCommand.AskWithdrawal;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.ConfirmPayment;
import motcua.dossier.DossierCommand.CorrectResult;
import motcua.dossier.DossierCommand.DeclineDossier;
import motcua.dossier.DossierCommand.DeclineWithdrawal;
import motcua.dossier.DossierCommand.ExtendDeadline;
import motcua.dossier.DossierCommand.GrantWithdrawal;
import motcua.dossier.DossierCommand.IssueSecret;
import motcua.dossier.DossierCommand.MoveDeadline;
import motcua.dossier.DossierCommand.ProvideSupplement;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.RectifyDossier;
import motcua.dossier.DossierCommand.RemindDossier;
import motcua.dossier.DossierCommand.ReopenDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierCommand.StopDossier;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierCommand.TakeOverDossier;
import motcua.dossier.Intake;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Reminder;
import motcua.dossier.SecretHash;
import motcua.dossier.State;

/** Commands that are in order wherever they are possible, on a dossier whose limit is 3 working days. */
final class Way {

    /** Cấp Giấy xác nhận tình trạng hôn nhân: 3 working days. */
    static final ProcedureCode THREE_DAYS = ProcedureCode.of("1.004873");

    private Way() {}

    static ReceiveDossier receive() {
        return new ReceiveDossier(
                ID, new Intake(CODE, OFFICE, THREE_DAYS, Channel.COUNTER, Given.APPLICANT), null, clerk());
    }

    /** At the counter of one office, to be decided by another. */
    static ReceiveDossier receiveForAnother() {
        return new ReceiveDossier(ID, receive().intake(), ELSEWHERE, null, clerk());
    }

    /** By the clerk of the other one. */
    static TakeOverDossier takeOver(Instant now) {
        return new TakeOverDossier(ID, null, at(now, "ngoc", ELSEWHERE));
    }

    static AskSupplement askSupplement(Instant now) {
        return new AskSupplement(ID, WORDS, null, at(now, "minh", OFFICE));
    }

    static ProvideSupplement provideSupplement(Instant now) {
        return new ProvideSupplement(ID, null, at(now, "lan", OFFICE));
    }

    static ExtendDeadline extend(int workingDays, Instant now) {
        return new ExtendDeadline(ID, workingDays, WORDS, null, at(now, "minh", OFFICE));
    }

    static StopDossier stop(Instant now) {
        return new StopDossier(ID, WORDS, null, at(now, "tuan", OFFICE));
    }

    static ReopenDossier reopen() {
        return new ReopenDossier(ID, WORDS, null, by("minh", OFFICE));
    }

    static AskCorrection askCorrection() {
        return new AskCorrection(ID, WORDS, null, clerk());
    }

    static RectifyDossier rectify() {
        return new RectifyDossier(ID, Given.APPLICANT, null, clerk());
    }

    static CorrectResult correct() {
        return new CorrectResult(ID, WORDS, null, clerk());
    }

    static AskWithdrawal askWithdrawal() {
        return new AskWithdrawal(ID, WORDS, null, clerk());
    }

    static DeclineWithdrawal declineWithdrawal() {
        return new DeclineWithdrawal(ID, WORDS, null, clerk());
    }

    static GrantWithdrawal grantWithdrawal() {
        return new GrantWithdrawal(ID, null, clerk());
    }

    static AskPayment askPayment() {
        return new AskPayment(ID, 15_000, null, clerk());
    }

    static ConfirmPayment confirmPayment() {
        return new ConfirmPayment(ID, null, clerk());
    }

    static AssignDossier reassign(String officer) {
        return new AssignDossier(ID, new OfficerId(officer), WORDS, null, by("tuan", OFFICE));
    }

    static IssueSecret issueSecret(Instant now) {
        return new IssueSecret(
                ID, new SecretHash("another-hash".repeat(4).substring(0, 43)), null, at(now, "lan", OFFICE));
    }

    static RemindDossier remind(Reminder of, Instant now) {
        return new RemindDossier(ID, of, Given.house(now));
    }

    /** One command for each act; those that may open a dossier bring an intake only when there is none. */
    static DossierCommand command(Act act, boolean isOpen) {
        return command(act, isOpen, "minh");
    }

    /** The same by the officer {@code holder} where only who has the dossier in hand may. */
    static DossierCommand command(Act act, boolean isOpen, String holder) {
        return switch (act) {
            case SUBMIT -> new SubmitDossier(ID, intake(Channel.ONLINE), clerk());
            case RECEIVE -> isOpen ? Given.acceptSubmission() : receive();
            case DECLINE -> new DeclineDossier(ID, isOpen ? null : intake(Channel.COUNTER), WORDS, null, clerk());
            case TAKE_OVER -> takeOver(NOW);
            case ASSIGN -> reassign(holder.equals("hoa") ? "minh" : "hoa");
            case ASK_SUPPLEMENT -> new AskSupplement(ID, WORDS, null, by(holder, OFFICE));
            case PROVIDE_SUPPLEMENT -> provideSupplement(NOW);
            case ASK_PAYMENT -> askPayment();
            case CONFIRM_PAYMENT -> confirmPayment();
            case ASK_WITHDRAWAL -> askWithdrawal();
            case GRANT_WITHDRAWAL -> grantWithdrawal();
            case DECLINE_WITHDRAWAL -> declineWithdrawal();
            case STOP -> stop(NOW);
            case EXTEND -> extend(2, NOW);
            case RESOLVE -> new ResolveDossier(ID, Outcome.REFUSED, WORDS, null, by(holder, OFFICE));
            case REOPEN -> reopen();
            case RETURN -> Given.giveBack();
            case ASK_CORRECTION -> askCorrection();
            case CORRECT -> correct();
            case ISSUE_SECRET -> issueSecret(NOW);
            case RECTIFY -> rectify();
            case REMIND -> remind(Reminder.IDLE, NOW);
            case MOVE -> new MoveDeadline(ID, Given.house(NOW));
        };
    }

    /** For every state one way there. */
    static Map<State, List<DossierCommand>> ways() {
        Map<State, List<DossierCommand>> ways = new LinkedHashMap<>();
        ways.put(State.SUBMITTED, List.of(Given.submit()));
        ways.put(State.RECEIVED, List.of(receive()));
        ways.put(State.DECLINED, List.of(Given.submit(), command(Act.DECLINE, true)));
        ways.put(State.IN_PROCESS, List.of(receive(), Given.assign()));
        ways.put(State.SUPPLEMENT_ASKED, List.of(receive(), Given.assign(), askSupplement(NOW)));
        ways.put(State.PAYMENT_ASKED, List.of(receive(), Given.assign(), askPayment()));
        ways.put(State.WITHDRAWAL_ASKED, List.of(receive(), Given.assign(), askWithdrawal()));
        ways.put(State.STOPPED, List.of(receive(), stop(NOW)));
        ways.put(State.RESOLVED, List.of(receive(), Given.assign(), Given.resolve()));
        ways.put(
                State.RETURNED, List.of(receive(), Given.assign(), Given.resolve(), Given.giveBack(), askCorrection()));
        return ways;
    }

    static Given to(State state) {
        return Given.after(Objects.requireNonNull(ways().get(state)).toArray(DossierCommand[]::new));
    }
}
