package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule holds for the shipped code, and fails where a violation is planted.
class ArchitectureTest {

    private static final String APP = ArchitectureRules.ROOT + ".app";
    private static final String PLANTED = ArchitectureRules.ROOT + ".gates.planted";

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ArchitectureRules.ROOT);

    @Test
    void allModulesAreSeen() {
        assertThat(SHIPPED.containPackage("io.github.audiomae.features")).isTrue();
        assertThat(SHIPPED.containPackage(PLANTED)).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void shippedCodeKeeps(ArchRule rule) {
        rule.check(SHIPPED);
    }

    static Stream<Named<ArchRule>> shippedCodeKeeps() {
        return Stream.of(
                        ArchitectureRules.onlyTheApplicationKnowsJavaFx(),
                        ArchitectureRules.onlyInferenceKnowsTheEngines(),
                        ArchitectureRules.onlyTheClusterKnowsSpark(),
                        ArchitectureRules.onlyDownloadGoesOnline(),
                        ArchitectureRules.nothingAsksWhereItsCodeIs(),
                        ArchitectureRules.standsOnRunAlone(ArchitectureRules.ROOT + ".files"),
                        ArchitectureRules.onlyUiThreadEntersTheFxThread(),
                        ArchitectureRules.viewModelsKnowNoNodes(),
                        ArchitectureRules.commandLineDoesNotUseTheWindow(APP),
                        ArchitectureRules.windowDoesNotUseTheCommandLine(APP),
                        ArchitectureRules.mainWindowNamesNoFeature(APP),
                        ArchitectureRules.onlyTheRuntimeWorksThroughRecordings(APP),
                        ArchitectureRules.noPackageCyclesBelow(ArchitectureRules.ROOT),
                        ArchitectureRules.everyPackageIsNullMarked())
                .map(rule -> Named.of(rule.getDescription(), rule));
    }

    @ParameterizedTest
    @MethodSource
    void aPlantedViolationIsSeen(ArchRule rule, String plantedPackage, String seen) {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED + "." + plantedPackage);

        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(seen);
    }

    static Stream<Arguments> aPlantedViolationIsSeen() {
        return Stream.of(
                Arguments.of(ArchitectureRules.onlyTheApplicationKnowsJavaFx(), "screen", "javafx.scene.Node"),
                Arguments.of(ArchitectureRules.onlyInferenceKnowsTheEngines(), "runtime", "ai.onnxruntime.OrtSession"),
                Arguments.of(ArchitectureRules.onlyInferenceKnowsTheEngines(), "runtime", "ai.djl.Model"),
                Arguments.of(
                        ArchitectureRules.onlyTheClusterKnowsSpark(), "engine", "org.apache.hadoop.conf.Configuration"),
                Arguments.of(ArchitectureRules.onlyDownloadGoesOnline(), "online", "java.net.http.HttpClient"),
                Arguments.of(ArchitectureRules.onlyDownloadGoesOnline(), "online", "java.net.Socket"),
                Arguments.of(ArchitectureRules.onlyDownloadGoesOnline(), "online", "java.net.URL.openStream()"),
                Arguments.of(ArchitectureRules.nothingAsksWhereItsCodeIs(), "place", "AsksWhereItsCodeIs"),
                Arguments.of(
                        ArchitectureRules.standsOnRunAlone(PLANTED + ".ground"),
                        "ground",
                        "io.github.audiomae.model.ModelId"),
                Arguments.of(ArchitectureRules.onlyUiThreadEntersTheFxThread(), "door", "SideDoor.byCall()"),
                Arguments.of(ArchitectureRules.onlyUiThreadEntersTheFxThread(), "door", "SideDoor.byReference()"),
                Arguments.of(ArchitectureRules.viewModelsKnowNoNodes(), "viewmodel", "javafx.scene.control.Label"),
                Arguments.of(
                        ArchitectureRules.commandLineDoesNotUseTheWindow(PLANTED + ".faces"), "faces", "NeedsAPane"),
                Arguments.of(
                        ArchitectureRules.windowDoesNotUseTheCommandLine(PLANTED + ".faces"), "faces", "NeedsACommand"),
                Arguments.of(ArchitectureRules.mainWindowNamesNoFeature(PLANTED + ".faces"), "faces", "KnowsAFeature"),
                Arguments.of(
                        ArchitectureRules.onlyTheRuntimeWorksThroughRecordings(PLANTED + ".work"),
                        "work",
                        "WorksByItself.cuts("),
                Arguments.of(
                        ArchitectureRules.onlyTheRuntimeWorksThroughRecordings(PLANTED + ".work"),
                        "work",
                        "WorksByItself.runs("),
                Arguments.of(
                        ArchitectureRules.onlyTheRuntimeWorksThroughRecordings(PLANTED + ".work"),
                        "work",
                        "WorksByItself.writes("),
                Arguments.of(
                        ArchitectureRules.noPackageCyclesBelow(PLANTED + ".cycle"), "cycle", "Cycle detected: Slice"),
                Arguments.of(ArchitectureRules.everyPackageIsNullMarked(), "unmarked", "has no @NullMarked"));
    }
}
