package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// When `./audiomae` builds, and when it lets Java use the archive of classes, with a Maven and a Java that only note
/// that they were called.
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    private static final String SOURCE = "app/src/main/A.java";

    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void plantAProgram() throws IOException {
        program = folder.resolve("a program");
        for (String source : List.of("app/src/main", "model-runtime/src/main", "resources/src/main", "app/target")) {
            Files.createDirectories(program.resolve(source));
        }
        Files.writeString(program.resolve("pom.xml"), "<project/>");
        Files.writeString(program.resolve("app/pom.xml"), "<project/>");
        Files.writeString(program.resolve(SOURCE), "class A {}");
        Path scripts = Files.createDirectories(program.resolve("installers/scripts"));
        for (String script : List.of("libraries.sh", "jdk.sh", "utf8.sh", "build-lock.sh")) {
            Files.copy(Project.root().resolve("installers/scripts").resolve(script), scripts.resolve(script));
        }
        Files.copy(Project.root().resolve("audiomae"), program.resolve("audiomae"), StandardCopyOption.COPY_ATTRIBUTES);
        script(program.resolve("mvnw"), """
                echo build >>'%s'
                sleep ${BUILD_SECONDS:-0}
                [ -z "${BUILD_FAILS:-}" ] || { echo "$BUILD_FAILS"; exit 1; }
                touch app/target/audiomae.jar
                """.formatted(folder.resolve("builds")));
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        script(jdk.resolve("java"), """
                for word in "$@"; do
                    case $word in
                        -XX:AOTCacheOutput=*) echo archive >>'%s'; echo archive >"${word#*=}" ;;
                        -XX:AOTCache=*) echo "uses ${word#*=}" ;;
                    esac
                done
                """.formatted(folder.resolve("archives")));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    }

    @Test
    void theSecondStartBuildsNothingAndUsesTheArchive() throws Exception {
        start(program);
        Outcome second = start(program);

        assertThat(second.output()).isEqualTo("uses " + program + "/app/target/audiomae-commands.aot\n");
        assertThat(second.errors()).isEmpty();
        assertThat(times("builds")).isEqualTo(1);
        assertThat(times("archives")).as("of commands and of the window").isEqualTo(2);
    }

    /// The archive holds absolute paths: used in another place, it would read the program from the old one.
    @Test
    void aMovedProgramIsNotBuiltAgainAndGetsAnArchiveOfItsOwn() throws Exception {
        start(program);
        Path moved = folder.resolve("moved");
        Files.move(program, moved);

        Outcome first = start(moved);
        Outcome second = start(moved);

        assertThat(first.exitCode()).isZero();
        assertThat(first.errors()).contains("copied or moved");
        assertThat(first.output()).isEqualTo("uses " + moved + "/app/target/audiomae-commands.aot\n");
        assertThat(second.errors()).isEmpty();
        assertThat(times("builds")).isEqualTo(1);
        assertThat(times("archives")).as("two of each place").isEqualTo(4);
    }

    @Test
    void aCopyIsNotBuiltAgainAlthoughEveryFileIsNew() throws Exception {
        start(program);
        Path copy = copied();
        makeNewer(copy.resolve(SOURCE));

        start(copy);

        assertThat(times("builds")).isEqualTo(1);
    }

    /// Its stamp may be younger than its sources by the order of copying alone.
    @Test
    void aCopyOfAProgramWhoseSourceHadChangedIsBuilt() throws Exception {
        start(program);
        Files.writeString(program.resolve(SOURCE), "class A { int changed; }");
        Path copy = copied();
        makeNewer(copy.resolve("app/target/audiomae.stamp"));

        start(copy);

        assertThat(times("builds")).isEqualTo(2);
    }

    @Test
    void aChangedOrDeletedSourceIsBuilt() throws Exception {
        start(program);
        Files.writeString(program.resolve(SOURCE), "class A { int changed; }");
        makeNewer(program.resolve(SOURCE));
        Outcome changed = start(program);
        Files.delete(program.resolve(SOURCE));
        makeNewer(program.resolve("app/src/main"));
        start(program);

        assertThat(times("builds")).isEqualTo(3);
        assertThat(changed.errors()).contains("because its sources have changed");
        assertThat(start(program, "AUDIOMAE_MAVEN_ARGS=-Pcuda").errors()).contains("because AUDIOMAE_MAVEN_ARGS");
    }

    @Test
    void aSourceThatIsOnlyNewerIsNotBuilt() throws Exception {
        start(program);
        makeNewer(program.resolve(SOURCE));
        start(program);

        assertThat(times("builds")).isEqualTo(1);
    }

    @Test
    void severalFirstStartsBuildOnceAndTheOthersSayForWhomTheyWait() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            starts.add(process(program, folder.resolve("errors" + i), "BUILD_SECONDS=2"));
        }
        StringBuilder errors = new StringBuilder();
        for (int i = 0; i < starts.size(); i++) {
            assertThat(starts.get(i).waitFor()).isZero();
            errors.append(Files.readString(folder.resolve("errors" + i)));
        }

        assertThat(times("builds")).isEqualTo(1);
        assertThat(errors)
                .contains("because it has not been built yet: waiting for the build that "
                        + System.getProperty("user.name"))
                .contains("has started (process ");
        assertThat(program.resolve("app/target/audiomae.building")).doesNotExist();
    }

    @Test
    void theLockOfAKilledBuildIsTakenOver() throws Exception {
        Path lock = Files.createDirectories(program.resolve("app/target/audiomae.building"));
        Process ended = new ProcessBuilder("uname", "-n").start();
        String host = new String(ended.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(ended.waitFor()).isZero();
        Files.writeString(lock.resolve("owner"), ended.pid() + " " + host + " ada\n");

        assertThat(start(program).exitCode()).isZero();

        assertThat(times("builds")).isEqualTo(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    void aBuildWithoutANetworkSaysSoAfterTheReasons() throws Exception {
        Outcome outcome = start(
                program, "BUILD_FAILS=[ERROR] Could not transfer artifact x from central: Unknown host repo.maven.org");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.errors()).contains("Unknown host").contains("connect to the network");
        assertThat(start(program).exitCode()).isZero();
    }

    @Test
    void theAgreementToDownloadAJdkIsNoArgumentOfTheProgram() throws Exception {
        script(folder.resolve("jdk/bin/java"), "for word in \"$@\"; do last=$word; done; echo $# \"$last\"");
        start(program);
        String usual = start(program).output();

        ProcessBuilder agreed = new ProcessBuilder(program.resolve("audiomae").toString(), "--yes", "info");
        agreed.environment().remove("AUDIOMAE_MAVEN_ARGS");
        agreed.environment().put("AUDIOMAE_JAVA", folder.resolve("jdk").toString());

        assertThat(usual).endsWith(" info\n");
        assertThat(agreed.start().inputReader().readAllAsString()).isEqualTo(usual);
    }

    private Path copied() throws IOException, InterruptedException {
        Path copy = folder.resolve("copy");
        Process copying = new ProcessBuilder("cp", "-r", program.toString(), copy.toString()).start();
        assertThat(copying.waitFor()).isZero();
        return copy;
    }

    private static void makeNewer(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    }

    private long times(String what) throws IOException {
        Path notes = folder.resolve(what);
        return Files.exists(notes) ? Files.readAllLines(notes).size() : 0;
    }

    private Outcome start(Path where, String... environment) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = process(where, errors, environment);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(errors));
    }

    private Process process(Path where, Path errors, String... environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(where.resolve("audiomae").toString(), "info")
                .directory(folder.toFile())
                .redirectError(errors.toFile());
        builder.environment().remove("AUDIOMAE_MAVEN_ARGS");
        builder.environment().put("AUDIOMAE_JAVA", folder.resolve("jdk").toString());
        for (String entry : environment) {
            builder.environment().put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1));
        }
        return builder.start();
    }

    private static void script(Path file, String lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Outcome(int exitCode, String output, String errors) {}
}
