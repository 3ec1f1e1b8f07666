package io.github.audiomae.gates;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingWriter;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.inference.LoadedModel;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import java.security.ProtectionDomain;
import javafx.application.Platform;
import org.jspecify.annotations.NullMarked;

/// The allowed dependencies of `docs/ARCHITECTURE.md`, each as one rule.
final class ArchitectureRules {

    static final String ROOT = "io.github.audiomae";
    private static final String APP = ROOT + ".app";
    private static final String UI_THREAD = APP + ".fx.UiThread";

    private ArchitectureRules() {}

    /// Only the application depends on JavaFX.
    static ArchRule onlyTheApplicationKnowsJavaFx() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(APP + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", APP + "..")
                .because("the model runtime works without a screen");
    }

    /// Only `inference` depends on DJL and ONNX Runtime.
    static ArchRule onlyInferenceKnowsTheEngines() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".inference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "ai.onnxruntime..")
                .because("DJL and ONNX Runtime have one door");
    }

    /// Only the module `cluster` depends on Spark and Hadoop.
    static ArchRule onlyTheClusterKnowsSpark() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .because("the program works without Spark, and its packages do not carry it");
    }

    /// Only `download` opens connections. Names and addresses (`URL`, `URI`) may be used everywhere; opening them may
    /// not.
    static ArchRule onlyDownloadGoesOnline() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".download..")
                .should(dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "com.sun.net.."))
                        .or(accessTargetWhere(target(owner(assignableTo(Socket.class)
                                .or(assignableTo(ServerSocket.class))
                                .or(assignableTo(DatagramSocket.class))
                                .or(assignableTo(URLConnection.class))
                                .or(assignableTo(NetworkChannel.class))))))
                        .or(accessTargetWhere(
                                target(owner(type(URL.class))).and(target(nameMatching("open.*|getContent"))))))
                .because("nothing goes online unless a model is to be downloaded");
    }

    static ArchRule nothingAsksWhereItsCodeIs() {
        return noClasses()
                .should()
                .callMethod(ProtectionDomain.class, "getCodeSource")
                .because("Java's archive of classes names the place where it was made, also after a move");
    }

    /// Code that writes files may depend on `files`, which itself depends only on `run`.
    static ArchRule standsOnRunAlone(String files) {
        return noClasses()
                .that()
                .resideInAPackage(files + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(files + "..", ROOT + ".run.."))))
                .because("it lies below everything else");
    }

    /// Calls as well as method references.
    static ArchRule onlyUiThreadEntersTheFxThread() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(UI_THREAD)
                .should()
                .accessTargetWhere(target(name("runLater")).and(target(owner(type(Platform.class)))))
                .because("fx.UiThread is the one door to the FX thread");
    }

    /// View models can be tested without a toolkit.
    static ArchRule viewModelsKnowNoNodes() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .haveNameMatching(".*ViewModel\\$.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .because("view models decide, views build nodes")
                .allowEmptyShould(true);
    }

    /// The command line uses nothing of the window but the program's name.
    ///
    /// @param app the application's package, with the command line and the window below it
    static ArchRule commandLineDoesNotUseTheWindow(String app) {
        return noClasses()
                .that()
                .resideInAPackage(app + ".cli..")
                .should(dependOnClassesThat(resideInAPackage(app + ".(*)..")
                        .and(not(resideInAnyPackage(app + ".cli..", app + ".program")))))
                .because("what the command line and the window share is a use case of the runtime");
    }

    /// The window uses nothing of the command line; only the launcher, above both, does.
    ///
    /// @param app the application's package, with the command line and the window below it
    static ArchRule windowDoesNotUseTheCommandLine(String app) {
        return noClasses()
                .that(resideInAPackage(app + ".(*)..").and(not(resideInAPackage(app + ".cli.."))))
                .should(dependOnClassesThat(resideInAPackage(app + ".cli..")))
                .because("what the command line and the window share is a use case of the runtime");
    }

    /// The main window is a list of features and names none of them: what it may use lies below all features.
    ///
    /// @param app the application's package, with the main window and the features below it
    static ArchRule mainWindowNamesNoFeature(String app) {
        return noClasses()
                .that()
                .resideInAPackage(app + ".shell..")
                .should(dependOnClassesThat(resideInAPackage(app + ".(*)..")
                        .and(not(resideInAnyPackage(
                                app + ".shell..",
                                app + ".command",
                                app + ".control",
                                app + ".feature",
                                app + ".fx",
                                app + ".place",
                                app + ".problem",
                                app + ".program",
                                app + ".settings",
                                app + ".spectrogram",
                                app + ".text",
                                app + ".workspace")))))
                .because("a feature is one object in a list");
    }

    /// The application neither cuts recordings into windows, nor runs batches of them, nor writes data.
    ///
    /// @param app the application's package
    static ArchRule onlyTheRuntimeWorksThroughRecordings(String app) {
        return noClasses()
                .that()
                .resideInAPackage(app + "..")
                .should(dependOnClassesThat(resideInAPackage(ROOT + ".pipeline..")
                                .or(type(EmbeddingExtractor.class))
                                .or(type(EmbeddingWriter.class))
                                .or(type(EmbeddingCard.class))
                                .or(type(Npy.class))
                                .or(type(AtomicFile.class))
                                .or(type(AtomicWriter.class)))
                        .or(accessTargetWhere(
                                target(owner(type(WindowPlan.class))).and(target(name("spans")))))
                        .or(accessTargetWhere(target(owner(type(LoadedModel.class)))
                                .and(target(nameMatching("encode|decode|classify"))))))
                .because("cutting, batching and writing are done once, in the runtime");
    }

    /// Every package below `root` is a slice.
    static ArchRule noPackageCyclesBelow(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /// NullAway checks only packages with `@NullMarked`.
    static ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass checked, ConditionEvents events) {
                boolean marked = checked.getPackage().isAnnotatedWith(NullMarked.class);
                String message =
                        checked.getName() + ": " + checked.getPackageName() + " has no @NullMarked package-info.java";
                events.add(new SimpleConditionEvent(checked, marked, message));
            }
        });
    }
}
