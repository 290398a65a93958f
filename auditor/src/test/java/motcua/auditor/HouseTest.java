package motcua.auditor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the auditor may know and do, each as a sentence. */
class HouseTest {

    private static final JavaClasses AUDITOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("motcua.auditor");

    @Test
    void itKnowsNothingOfOursButTheArithmeticOfProofs() {
        classes()
                .that(resideInAnyPackage("motcua.auditor.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "motcua.auditor..", "motcua.proof", "java..", "org.jspecify..", "tools.jackson.core.."))
                .check(AUDITOR);
    }

    @Test
    void itNeverTalksToANetworkAndStartsNoProgram() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels.spi..", "javax.net.."))
                .check(AUDITOR);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(AUDITOR);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Runtime.class)
                .check(AUDITOR);
    }

    @Test
    void noCheckAsksForTheTime() {
        noClasses().should().callMethod(Instant.class, "now").check(AUDITOR);
        noClasses()
                .that(resideOutsideOfPackage("motcua.auditor.order"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(AUDITOR);
    }

    @Test
    void packagesDependOnEachOtherInOneDirectionOnly() {
        slices().matching("motcua.auditor.(*)..").should().beFreeOfCycles().check(AUDITOR);
    }
}
