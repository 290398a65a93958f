package motcua.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A door that shows something either records who looks, or stands here with a reason why it need not. */
class RecordedDoorsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("motcua.command", "motcua.query", "motcua.platform");

    private static final Set<String> HARMLESS = Set.of(
            // Forms that there are to print, and dates; the forms themselves are recorded.
            "PaperDoor.papers",
            // Due dates and what made them, which names nobody.
            "ExplanationDoor.byId",
            "ExplanationDoor.byCode",
            // What there is to do: codes, procedures, dates, who has it in hand; nothing of the applicant.
            "QueueDoor.ofOfficer",
            "QueueDoor.ofOffice",
            "QueueDoor.streamOfOfficer",
            "QueueDoor.streamOfOffice",
            // Open to whoever knows the code: state, dates, office.
            "TrackingDoor.track",
            // Open to whoever has the tracking secret: the proof that a step stands in the log.
            "ReceiptDoor.text",
            "ReceiptDoor.picture",
            "ReceiptDoor.pixels",
            // Whoever has the tracking secret reads of their own dossier.
            "AccessDoor.ofCode",
            "TimelineDoor.timeline",
            "TrackingPaperDoor.papers",
            "TrackingPaperDoor.paper",
            // That a look is in the log, told to those who know of it.
            "AccessReceiptDoor.receipt",
            "AccessReceiptDoor.receiptForHolder",
            // Numbers of many.
            "ScoreboardDoor.scoreboard",
            "IndicatorsDoor.indicators",
            // Signatures and hashes.
            "TrailDoor.checkpoint",
            "TrailDoor.keys",
            "TrailDoor.timestamp",
            "TrailDoor.stamped",
            "TrailDoor.tile",
            "TrailDoor.consistency",
            // How the house itself is, and what administrators did to it.
            "ActsDoor.acts",
            "AdminDoor.status",
            "AdminDoor.report",
            "ViewsDoor.all",
            "ViewsDoor.one",
            "ImportDoor.progress",
            "NoticeDoor.list",
            "DecreeDoor.decrees",
            // Why something was refused.
            "ErrorDoor.explain");

    /** What only does something answers what it did: the id, the code and the state of the dossier, or of an import. */
    private static final Set<String> DOERS = Set.of(
            "CounterDoor",
            "HandlingDoor",
            "CitizenDoor",
            "PersonDoor",
            "SecretDoor",
            "DecreeDoor",
            "ImportDoor",
            "NoticeDoor",
            "ViewsDoor",
            "AdminDoor");

    @Test
    void everyDoorRecordsOrIsHarmless() {
        Set<String> silent = doors(door -> !records(door) && !onlyDoes(door));

        assertThat(silent).isEqualTo(new TreeSet<>(HARMLESS));
    }

    /** The mark is what the description of the doors goes by. */
    @Test
    void aDoorSaysThatItRecordsWhenItDoes() {
        assertThat(doors(door -> door.isAnnotatedWith(Recorded.class))).isEqualTo(doors(RecordedDoorsTest::records));
    }

    private static boolean onlyDoes(JavaMethod door) {
        return door.isAnnotatedWith(PostMapping.class)
                && DOERS.contains(door.getOwner().getSimpleName());
    }

    private static boolean records(JavaMethod door) {
        return door.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AccessLog.class)
                        && call.getName().equals("record"));
    }

    private static Set<String> doors(Predicate<JavaMethod> wanted) {
        return StreamSupport.stream(HOUSE.spliterator(), false)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .filter(wanted)
                .map(door -> door.getOwner().getSimpleName() + "." + door.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
