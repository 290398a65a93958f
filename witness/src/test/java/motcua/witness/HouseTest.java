package motcua.witness;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The walls around a witness. */
class HouseTest {

    private static final JavaClasses WITNESS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("motcua.witness");

    @Test
    void aWitnessKnowsTheProofsAndTheJdkAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "motcua.witness", "motcua.proof", "java..", "com.sun.net.httpserver", "org.jspecify..")
                .check(WITNESS);
    }

    @Test
    void onlyTheProgramAsksTheSystemForTheTime() {
        noClasses().should().callMethod(Instant.class, "now").check(WITNESS);
        noClasses()
                .that(not(name(WitnessProgram.class.getName())))
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(WITNESS);
    }
}
