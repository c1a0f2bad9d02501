package dev.inkling;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

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
    static final ArchRule plainTrainingKnowsNothingOfTheFast = noClasses()
            .that()
            .resideInAPackage("dev.inkling.dl4j.plain..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.inkling.dl4j.fast..")
            .because("it shows Deeplearning4j as one writes it, and is what the fast trainer is held against");

    @ArchTest
    static final ArchRule fastTrainingStandsWithoutThePlain = noClasses()
            .that()
            .resideInAPackage("dev.inkling.dl4j.fast..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.inkling.dl4j.plain..")
            .because("two ways that shared their steps would agree on a mistake");

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
            .resideInAnyPackage(
                    "dev.inkling.ink..", "dev.inkling.raster..", "dev.inkling.recognition..", "dev.inkling.explanation..",
                    "dev.inkling.training..")
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
    static final ArchRule dataKnowNothingOfTraining = noClasses()
            .that()
            .resideInAPackage("dev.inkling.data..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.inkling.training..", "dev.inkling.evaluation..", "dev.inkling.runs..", "dev.inkling.dl4j..",
                    "dev.inkling.library..", "dev.inkling.ui..", "dev.inkling.cli..")
            .because("digits are what they are, whoever learns from them or is tested on them");

    @ArchTest
    static final ArchRule evaluationKnowsDataAndRecognitionOnly = classes()
            .that()
            .resideInAPackage("dev.inkling.evaluation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.inkling.evaluation..", "dev.inkling.data..", "dev.inkling.recognition..", "dev.inkling.raster..",
                    "dev.inkling.ink..", "dev.inkling.platform..", "java..", "org.slf4j..", "org.jspecify..", "com.fasterxml.jackson..")
            .because("whatever reads digits can be tested, also what no run has made");

    @ArchTest
    static final ArchRule runsNeedNoWindowAndNoLibrary = noClasses()
            .that()
            .resideInAPackage("dev.inkling.runs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.inkling.ui..", "dev.inkling.cli..", "dev.inkling.dl4j..", "dev.inkling.library..", "javafx..")
            .because("window and terminal train by the same trainer, with whichever engine they are given");

    @ArchTest
    static final ArchRule whatAllTabsUseKnowsNoTab = noClasses()
            .that()
            .resideInAPackage("dev.inkling.ui.common..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.inkling.ui..").and(resideOutsideOfPackage("dev.inkling.ui.common..")))
            .because("what is in common does not change when a tab does");

    @ArchTest
    static final ArchRule tabsKnowEachOtherOneWayAtMost =
            slices().matching("dev.inkling.ui.(*)..").should().beFreeOfCycles().because("a tab can be read and changed by itself");

    @ArchTest
    static final ArchRule theWindowIsPutTogetherFromOutsideItsTabs = noClasses()
            .that()
            .resideInAnyPackage("dev.inkling.ui.(*)..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.inkling.ui")
            .because("tabs are given what they need, and never ask the window for it");

    @ArchTest
    static final ArchRule sourcesOfDataStandAlone =
            slices().matching("dev.inkling.data.(*)..").should().beFreeOfCycles().because("each can be had without the others");

    @ArchTest
    static final ArchRule digitsDoNotKnowWhereTheyAreFrom = noClasses()
            .that()
            .resideInAPackage("dev.inkling.data")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.inkling.data.(*)..")
            .because("a source more does not change what a digit is");

    @ArchTest
    static final ArchRule inkIsFoundInPicturesWithoutTheRaster = noClasses()
            .that()
            .resideInAnyPackage("dev.inkling.raster.file..", "dev.inkling.raster.picture..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.inkling.raster")
            .because("where the ink of a picture is does not depend on what is read of it");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.inkling.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatMayBeNullSaysSo = classes()
            .should(new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    String where = one.getPackageName() + " has no package-info with @NullMarked";
                    events.add(new SimpleConditionEvent(one, one.getPackage().isAnnotatedWith(NullMarked.class), where));
                }
            })
            .because("NullAway looks at no other package");
}
