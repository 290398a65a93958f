package motcua.dossier;

import static motcua.dossier.Act.By.CITIZEN;
import static motcua.dossier.Act.By.CLERK;
import static motcua.dossier.Act.By.HOUSE;
import static motcua.dossier.Act.By.LEADER;
import static motcua.dossier.Act.By.OFFICER;
import static motcua.dossier.State.IN_PROCESS;
import static motcua.dossier.State.PAYMENT_ASKED;
import static motcua.dossier.State.RECEIVED;
import static motcua.dossier.State.RESOLVED;
import static motcua.dossier.State.RETURNED;
import static motcua.dossier.State.SUBMITTED;
import static motcua.dossier.State.SUPPLEMENT_ASKED;
import static motcua.dossier.State.WITHDRAWAL_ASKED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import motcua.dossier.DossierCommand.ReturnResult;
import motcua.dossier.DossierCommand.StopDossier;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierCommand.TakeOverDossier;
import org.jspecify.annotations.Nullable;

/**
 * The table of transitions: what can be done to a dossier, in which states, by whom, and what the law says about it. The
 * rules decide by it, refusals name what is possible by it, and the page {@code docs/dossier.md} is printed from it.
 */
public enum Act {
    SUBMIT("SubmitDossier", true, in(), by(CITIZEN), "NĐ 118/2025 Điều 17.2"),
    RECEIVE("ReceiveDossier", true, in(SUBMITTED), by(CLERK), "NĐ 118/2025 Điều 17"),
    DECLINE("DeclineDossier", true, in(SUBMITTED), by(CLERK), "NĐ 118/2025 Điều 17; TT 03/2025/TT-VPCP mẫu 03"),
    TAKE_OVER("TakeOverDossier", false, in(RECEIVED, WITHDRAWAL_ASKED), by(CLERK), "NĐ 309/2026 Điều 8"),
    ASSIGN("AssignDossier", false, in(RECEIVED, IN_PROCESS), by(CLERK, LEADER), "NĐ 118/2025 Điều 18"),
    ASK_SUPPLEMENT(
            "AskSupplement",
            false,
            in(SUBMITTED, RECEIVED, IN_PROCESS),
            by(CLERK, OFFICER),
            "NĐ 118/2025 Điều 11.2c, 19.5"),
    PROVIDE_SUPPLEMENT("ProvideSupplement", false, in(SUPPLEMENT_ASKED), by(CITIZEN, CLERK), "NĐ 118/2025 Điều 19.5"),
    ASK_PAYMENT("AskPayment", false, in(SUBMITTED, RECEIVED, IN_PROCESS), by(CLERK, OFFICER), "derived"),
    CONFIRM_PAYMENT("ConfirmPayment", false, in(PAYMENT_ASKED), by(CLERK), "derived"),
    ASK_WITHDRAWAL(
            "AskWithdrawal",
            false,
            in(SUBMITTED, RECEIVED, IN_PROCESS, SUPPLEMENT_ASKED, PAYMENT_ASKED),
            by(CITIZEN, CLERK),
            "NĐ 118/2025 Điều 21"),
    GRANT_WITHDRAWAL("GrantWithdrawal", false, in(WITHDRAWAL_ASKED), by(CLERK, LEADER), "NĐ 118/2025 Điều 21"),
    DECLINE_WITHDRAWAL("DeclineWithdrawal", false, in(WITHDRAWAL_ASKED), by(CLERK, LEADER), "NĐ 118/2025 Điều 21"),
    STOP(
            "StopDossier",
            false,
            in(RECEIVED, IN_PROCESS, SUPPLEMENT_ASKED, PAYMENT_ASKED),
            by(LEADER),
            "TT 03/2025/TT-VPCP mẫu 05"),
    EXTEND(
            "ExtendDeadline",
            false,
            in(RECEIVED, IN_PROCESS, PAYMENT_ASKED),
            by(OFFICER, LEADER),
            "NĐ 118/2025 Điều 19.6"),
    RESOLVE("ResolveDossier", false, in(RECEIVED, IN_PROCESS, PAYMENT_ASKED), by(OFFICER), "NĐ 118/2025 Điều 19"),
    REOPEN("ReopenDossier", false, in(RESOLVED), by(OFFICER, LEADER), "derived"),
    RETURN("ReturnResult", false, in(RESOLVED), by(CLERK), "derived"),
    ASK_CORRECTION("AskCorrection", false, in(RETURNED), by(CLERK, LEADER), "NĐ 118/2025 Điều 23"),
    CORRECT("CorrectResult", false, in(RETURNED), by(CLERK), "NĐ 118/2025 Điều 23"),
    ISSUE_SECRET("IssueSecret", false, in(State.values()), by(CITIZEN, CLERK), "derived"),
    RECTIFY("RectifyDossier", false, in(State.values()), by(CLERK), "Luật 91/2025/QH15"),
    REMIND(
            "RemindDossier",
            false,
            in(SUBMITTED, RECEIVED, IN_PROCESS, SUPPLEMENT_ASKED, PAYMENT_ASKED, WITHDRAWAL_ASKED),
            by(HOUSE),
            "NĐ 118/2025 Điều 17.2c, 19.5, 19.6"),
    MOVE(
            "MoveDeadline",
            false,
            in(RECEIVED, IN_PROCESS, SUPPLEMENT_ASKED, PAYMENT_ASKED, WITHDRAWAL_ASKED),
            by(HOUSE),
            "Bộ luật Dân sự Điều 148");

    /** Who may give a command: the citizen who submitted the dossier, or one who works at its office. */
    public enum By {
        CITIZEN,
        CLERK,
        OFFICER,
        LEADER,
        /** No person: the house itself, when time went by or a calendar changed. */
        HOUSE
    }

    private final String command;
    private final boolean opens;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<State> states;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<By> givers;

    private final String source;

    Act(String command, boolean opens, Set<State> states, Set<By> givers, String source) {
        this.command = command;
        this.opens = opens;
        this.states = states;
        this.givers = givers;
        this.source = source;
    }

    private static Set<State> in(State... states) {
        return Collections.unmodifiableSet(
                Stream.of(states).collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class))));
    }

    private static Set<By> by(By... givers) {
        return Collections.unmodifiableSet(EnumSet.copyOf(List.of(givers)));
    }

    /** The simple name of its command. */
    public String command() {
        return command;
    }

    /** The states in which it is possible; besides, {@link #opens} says whether it can begin a dossier. */
    public Set<State> states() {
        return states;
    }

    /** Whether it can begin a dossier. */
    public boolean opens() {
        return opens;
    }

    /** Who may do it. */
    public Set<By> givers() {
        return givers;
    }

    /** The article it comes from; {@code derived} when no official text was found. */
    public String source() {
        return source;
    }

    /** Whether it is possible in {@code state}; null is a dossier that nobody knows. */
    public boolean isPossible(@Nullable State state) {
        return state == null ? opens : states.contains(state);
    }

    /**
     * Whether only the office that decides may do it, and only once it has the dossier; the rest of what is done at a counter may be
     * done at the one that received it as well.
     */
    public boolean isOfWhoDecides() {
        return switch (this) {
            case TAKE_OVER,
                    ASSIGN,
                    ASK_SUPPLEMENT,
                    ASK_PAYMENT,
                    GRANT_WITHDRAWAL,
                    DECLINE_WITHDRAWAL,
                    STOP,
                    EXTEND,
                    RESOLVE,
                    REOPEN -> true;
            case SUBMIT,
                    RECEIVE,
                    DECLINE,
                    PROVIDE_SUPPLEMENT,
                    CONFIRM_PAYMENT,
                    ASK_WITHDRAWAL,
                    RETURN,
                    ASK_CORRECTION,
                    CORRECT,
                    ISSUE_SECRET,
                    RECTIFY,
                    REMIND,
                    MOVE -> false;
        };
    }

    /** Whether it must wait, or is over, because the office that decides does not have, or has, the dossier. */
    public boolean isBarred(boolean onItsWay) {
        return onItsWay ? isOfWhoDecides() && this != TAKE_OVER : this == TAKE_OVER;
    }

    /**
     * What somebody can do in {@code state}, by the simple names of commands.
     *
     * @param state null is a dossier that nobody knows
     * @param onItsWay whether the office that decides does not have it yet
     */
    public static Set<String> possible(@Nullable State state, boolean onItsWay) {
        return Stream.of(values())
                .filter(act -> act.isPossible(state) && !act.isBarred(onItsWay) && !act.givers.contains(HOUSE))
                .map(Act::command)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What {@code command} does. */
    public static Act of(DossierCommand command) {
        return switch (command) {
            case SubmitDossier _ -> SUBMIT;
            case ReceiveDossier _ -> RECEIVE;
            case DeclineDossier _ -> DECLINE;
            case TakeOverDossier _ -> TAKE_OVER;
            case AssignDossier _ -> ASSIGN;
            case AskSupplement _ -> ASK_SUPPLEMENT;
            case ProvideSupplement _ -> PROVIDE_SUPPLEMENT;
            case AskPayment _ -> ASK_PAYMENT;
            case ConfirmPayment _ -> CONFIRM_PAYMENT;
            case AskWithdrawal _ -> ASK_WITHDRAWAL;
            case GrantWithdrawal _ -> GRANT_WITHDRAWAL;
            case DeclineWithdrawal _ -> DECLINE_WITHDRAWAL;
            case StopDossier _ -> STOP;
            case ExtendDeadline _ -> EXTEND;
            case ResolveDossier _ -> RESOLVE;
            case ReopenDossier _ -> REOPEN;
            case ReturnResult _ -> RETURN;
            case AskCorrection _ -> ASK_CORRECTION;
            case CorrectResult _ -> CORRECT;
            case IssueSecret _ -> ISSUE_SECRET;
            case RectifyDossier _ -> RECTIFY;
            case RemindDossier _ -> REMIND;
            case MoveDeadline _ -> MOVE;
        };
    }
}
