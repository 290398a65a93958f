package motcua.standalone.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the house, each named as a sentence. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("motcua");

    private static final String[] KERNEL = {
        "motcua.dossier..",
        "motcua.office..",
        "motcua.procedure..",
        "motcua.calendar..",
        "motcua.deadline..",
        "motcua.catalogue..",
        "motcua.proof..",
        "motcua.register..",
        "motcua.decree..",
        "motcua.notice..",
        "motcua.access..",
        "motcua.privacy..",
        "motcua.admin.."
    };

    @Test
    void theKernelIsPlainJava() {
        classes()
                .that(resideInAnyPackage(KERNEL))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(KERNEL)
                        .or(resideInAnyPackage("java..", "javax..", "org.jspecify..", "de.siegmar.fastcsv..")))
                .check(HOUSE);
    }

    @Test
    void theSidesDoNotSeeEachOther() {
        noClasses()
                .that(resideInAPackage("motcua.command.."))
                .should()
                .dependOnClassesThat(resideInAPackage("motcua.query.."))
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage("motcua.query.."))
                .should()
                .dependOnClassesThat(resideInAPackage("motcua.command.."))
                .check(HOUSE);
    }

    @Test
    void onlyStandaloneSeesBothSides() {
        noClasses()
                .that(resideInAnyPackage("motcua.platform.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("motcua.command..", "motcua.query..", "motcua.standalone.."))
                .check(HOUSE);
        noClasses()
                .that(resideInAnyPackage("motcua.command..", "motcua.query.."))
                .should()
                .dependOnClassesThat(resideInAPackage("motcua.standalone.."))
                .check(HOUSE);
    }

    @Test
    void theCommandSideKnowsNoViewsDatabase() {
        noClasses()
                .that(resideInAnyPackage("motcua.command..", "motcua.platform.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."))
                .check(HOUSE);
    }

    @Test
    void nobodyKnowsTheAdapterToTheNationalPortal() {
        noClasses()
                .that(resideOutsideOfPackage("motcua.query.portal.."))
                .should()
                .dependOnClassesThat(resideInAPackage("motcua.query.portal.."))
                .check(HOUSE);
    }

    @Test
    void theRulesOfADossierKnowNoFramework() {
        classes()
                .that(
                        nameMatching(
                                "motcua\\.command\\.dossier\\.(Dossier|Folder|Decision|Course|Terms|Obstacle|Evolution|Desk|Handling|Supplements|Payments|Withdrawals|Returning)(\\$.*)?"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(KERNEL)
                        .or(resideInAnyPackage("java..", "org.jspecify..", "motcua.command.dossier..")))
                .check(HOUSE);
    }

    @Test
    void nobodyAsksTheSystemForTheTimeInRulesOrViews() {
        noClasses()
                .that(
                        resideInAnyPackage(KERNEL)
                                .or(
                                        nameMatching(
                                                "motcua\\.command\\.dossier\\.(Dossier|Folder|Decision|NumberBook|Course|Terms|Obstacle|Evolution|Desk|Handling|Supplements|Payments|Withdrawals|Returning)(\\$.*)?")))
                .should()
                .dependOnClassesThat(resideInAPackage("java.time..").and(nameMatching("java\\.time\\.Clock")))
                .check(HOUSE);
        noClasses().should().callMethod(Instant.class, "now").check(HOUSE);
        noClasses()
                .that(nameMatching("(?!motcua\\.platform\\.ground\\.Ground).*"))
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(HOUSE);
    }

    @Test
    void packagesDependOnEachOtherInOneDirectionOnly() {
        slices().matching("motcua.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("motcua.command.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("motcua.query.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("motcua.platform.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNullDoesNotExist() {
        Set<String> unmarked = new TreeSet<>();
        HOUSE.forEach(type -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        });
        assertThat(unmarked).isEmpty();
    }

    @Test
    void noNameTellsItsKindTwice() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*(Dto|Impl|Manager|Util|Utils|Helper)")
                .check(HOUSE);
    }
}
