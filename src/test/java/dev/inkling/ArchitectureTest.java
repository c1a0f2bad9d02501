package dev.inkling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the folders, each with its reason. */
@AnalyzeClasses(packages = "dev.inkling", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule deeplearning4jStaysInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("dev.inkling.dl4j..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
            .because("native arrays that leave their package are nobody's to free");

    @ArchTest
    static final ArchRule onlyTheCompositionRootMakesTheEngine = noClasses()
            .that()
            .resideInAnyPackage("dev.inkling.ui..", "dev.inkling.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.inkling.dl4j..")
            .because("window and command line talk of training and recognition, not of a library");

    @ArchTest
    static final ArchRule theCoreNeedsNoToolkit = noClasses()
            .that()
            .resideOutsideOfPackage("dev.inkling.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..")
            .because("the same reading and training run from a terminal");

    @ArchTest
    static final ArchRule presentersAndViewInterfacesNeedNoToolkit = noClasses()
            .that()
            .haveSimpleNameEndingWith("Presenter")
            .or()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("what the window decides is tested without a window");

    @ArchTest
    static final ArchRule arrowsGoOneWay = classes()
            .that()
            .resideInAnyPackage("dev.inkling.ink..", "dev.inkling.raster..", "dev.inkling.recognition..", "dev.inkling.training..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.inkling.ui..", "dev.inkling.cli..", "dev.inkling.dl4j..", "dev.inkling.library..")
            .because("ink becomes a raster becomes a prediction, and none of them knows who asked");

    @ArchTest
    static final ArchRule theLibraryKnowsModelsAndNotWhoMakesOrShowsThem = classes()
            .that()
            .resideInAPackage("dev.inkling.library..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("dev.inkling.ui..", "dev.inkling.cli..", "dev.inkling.dl4j..")
            .because("the same models are kept for the window and the terminal, whichever engine reads their files");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.inkling.(*)..").should().beFreeOfCycles();
}
