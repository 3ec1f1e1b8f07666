package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The shell functions: the messages of `./audiomae` before a build, and the functions it shares with `./verify`.
@EnabledOnOs(OS.LINUX)
class ShellTest {

    private static final Path SCRIPTS = Project.root().resolve("installers/scripts");

    @TempDir
    Path folder;

    @Test
    void withoutADisplayTheWindowIsRefusedInOneSentence() throws Exception {
        Outcome outcome = run(Map.of(), Project.root().resolve("audiomae").toString());

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.errors())
                .contains("no display")
                .contains("audiomae --help")
                .hasLineCount(1);
        assertThat(outcome.output()).isEmpty();
    }

    @Test
    void soundFilesAlsoMeanTheWindow() throws Exception {
        Outcome outcome = run(Map.of(), Project.root().resolve("audiomae").toString(), "rain.ogg");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.errors()).contains("no display");
    }

    /// A file that is called like a command does not hide the command.
    @Test
    void wordsThatTheProgramNamesAsCommandsOpenNoWindow() throws Exception {
        Path root = Files.createDirectories(folder.resolve("program"));
        Files.createDirectories(root.resolve("app/target"));
        Files.writeString(root.resolve("app/target/audiomae.commands"), "info\ncompare\n");
        Path scripts = Files.createDirectories(root.resolve("installers/scripts"));
        for (String script : List.of("libraries.sh", "jdk.sh")) {
            Files.copy(SCRIPTS.resolve(script), scripts.resolve(script));
        }
        Path launcher = Files.copy(
                Project.root().resolve("audiomae"), root.resolve("audiomae"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(folder.resolve("compare"));
        Files.createFile(folder.resolve("notes"));
        Map<String, String> environment = Map.of("AUDIOMAE_JAVA", "/nowhere");

        assertThat(run(environment, launcher.toString(), "compare").errors()).contains("not a JDK 25");
        assertThat(run(environment, launcher.toString(), "notes").errors()).contains("no display");
    }

    @Test
    void worksThroughALinkInAFolderWithSpaces() throws Exception {
        Path link = Files.createDirectory(folder.resolve("a folder")).resolve("linked program");
        Files.createSymbolicLink(link, Project.root().resolve("audiomae"));

        Outcome outcome = run(Map.of("AUDIOMAE_JAVA", "/nowhere"), link.toString(), "--version");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.errors())
                .isEqualTo("AUDIOMAE_JAVA is /nowhere, which is not a JDK 25: correct or unset it.\n");
    }

    @Test
    void theJdkOfTheseTestsIsFoundThroughJavaHome() throws Exception {
        String home = System.getProperty("java.home");

        Outcome outcome = runFunction("jdk.sh", "find_jdk", Map.of("JAVA_HOME", home));

        assertThat(outcome.output()).isEqualTo(home + "\n");
    }

    @Test
    void anotherReleaseIsNotTaken() throws Exception {
        assertThat(isJdk("17.0.15")).isFalse();
        assertThat(isJdk("2.5")).isFalse();
        assertThat(isJdk("250.1")).isFalse();
        assertThat(isJdk("26")).isFalse();
        assertThat(isJdk("25")).isTrue();
        assertThat(isJdk("25.0.3")).isTrue();
        assertThat(isJdk("25-ea")).isTrue();
    }

    /// ONNX Runtime has no library for Intel Macs.
    @Test
    void onAMacNothingForIntelIsTaken() throws Exception {
        Path home = jdk("25.0.3");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nOS_ARCH=\"x86_64\"\n");
        String onAMac = "uname() { if [ \"$1\" = -s ]; then echo Darwin; else echo Darwin x86_64; fi; }; ";

        assertThat(runFunction("jdk.sh", "is_jdk '" + home + "'", Map.of()).exitCode())
                .isZero();
        assertThat(runFunction("jdk.sh", onAMac + "is_jdk '" + home + "'", Map.of())
                        .exitCode())
                .isEqualTo(1);
        assertThat(runFunction("jdk.sh", onAMac + "find_jdk", Map.of("JAVA_HOME", home.toString()))
                        .errors())
                .contains("does not run on Macs with Intel processors");
    }

    @Test
    void aLibraryThatTheSystemLacksIsNamedWithItsPackage() throws Exception {
        Outcome outcome = runFunction(
                "libraries.sh", "missing_libraries 'libc.so.6 libc6\nlibplanted.so.1 libplanted1'", Map.of());

        assertThat(outcome.output()).isEqualTo("libplanted.so.1 libplanted1\n");
    }

    private boolean isJdk(String version) throws Exception {
        return runFunction("jdk.sh", "is_jdk '" + jdk(version) + "'", Map.of()).exitCode() == 0;
    }

    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk"));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Planted\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Outcome runFunction(String script, String call, Map<String, String> environment) throws Exception {
        return run(environment, "sh", "-uc", ". '" + SCRIPTS.resolve(script) + "'; " + call);
    }

    private Outcome run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "AUDIOMAE_JAVA"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(errors));
    }

    private record Outcome(int exitCode, String output, String errors) {}
}
