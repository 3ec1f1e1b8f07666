package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The scripts that make the packages for Linux and start the installed program, with an image whose Java only says how
/// it was called. `installers/scripts/deb-test.sh` tries the real packages, on a bare system.
@EnabledOnOs(OS.LINUX)
class PackagesTest {
    private static final Path INSTALLERS = Project.root().resolve("installers");

    @TempDir
    Path folder;

    private Path image;

    @BeforeEach
    void plantAnImage() throws IOException {
        image = folder.resolve("an image");
        Files.createDirectories(image.resolve("bin"));
        Files.createDirectories(image.resolve("lib/app/lib"));
        Files.createDirectories(image.resolve("lib/runtime/bin"));
        for (String file :
                List.of("lib/app/audiomae.jar", "lib/app/lib/a.jar", "lib/app/audiomae.cfg", "bin/audiomae")) {
            Files.writeString(image.resolve(file), file);
        }
        // Knows no libraries, so that none is missing: the window's need not be installed where the tests run.
        plant(Files.createDirectories(folder.resolve("no libraries")).resolve("ldconfig"), "exit 0\n");
        plantJava("""
                for word in "$@"; do
                    case $word in -XX:AOTCacheOutput=*) echo archive >"${word#*=}"; exit 0 ;; esac
                done
                printf '%s\\n' "$@" "LC_ALL ${LC_ALL:-} LC_CTYPE ${LC_CTYPE:-}"
                """);
    }

    @Test
    void theProgramStartsFromAnyFolderThroughALinkAndWithoutALocale() throws Exception {
        assertThat(finish().exitCode()).isZero();
        Path moved = Files.move(image, folder.resolve("Klänge und mehr"));
        Path link = Files.createSymbolicLink(folder.resolve("audiomae"), moved.resolve("bin/audiomae"));

        Outcome outcome = run(Map.of(), link.toString(), "classify", "a b.wav");

        Path app = moved.resolve("lib/app");
        assertThat(outcome.output().lines())
                .containsExactly(
                        "@" + app + "/java-options",
                        "-Xlog:disable",
                        "-Djpackage.app-version=0.1.0",
                        "-XX:AOTCache=" + app + "/audiomae-commands.aot",
                        "-jar",
                        app + "/audiomae.jar",
                        "classify",
                        "a b.wav",
                        "LC_ALL  LC_CTYPE C.UTF-8");
        assertThat(run(Map.of("LC_ALL", "C"), link.toString()).output())
                .contains("LC_ALL C.UTF-8 LC_CTYPE \n")
                .contains(app + "/audiomae-window.aot");
        assertThat(run(Map.of("LC_ALL", "C.UTF-8", "LC_CTYPE", "C"), link.toString())
                        .output())
                .contains("LC_ALL C.UTF-8 LC_CTYPE C\n");
    }

    @Test
    void aRunThatArchivesNothingIsAFault() throws Exception {
        plantJava("echo no window; exit 1\n");
        assertThat(finish().exitCode()).isEqualTo(1);
        assertThat(finish().errors()).contains("no window").contains("archived");

        plantJava("echo no archive\n");
        assertThat(finish().exitCode()).isEqualTo(1);
        assertThat(finish().errors()).contains("no archive");
    }

    @Test
    @EnabledIf("hasDpkg")
    void thePackagesHoldTheImageAndNoScriptsAndTheirChecksumsHold() throws Exception {
        assertThat(finish().exitCode()).isZero();
        Path packages = folder.resolve("packages");
        Outcome packed = run(Map.of(), script("pack.sh"), image.toString(), packages.toString(), "0.1.0");
        assertThat(packed.errors()).isEmpty();
        String deb = only(packages, "audiomae_0.1.0_*.deb");
        String archive = only(packages, "audiomae-0.1.0-linux-*.tar.gz");

        String files = run(Map.of(), "dpkg-deb", "-c", deb).output();
        assertThat(files)
                .contains("./opt/audiomae/lib/app/lib/a.jar", "./usr/bin/audiomae -> /opt/audiomae/bin/audiomae")
                .contains(
                        "./usr/share/applications/zz-audiomae.desktop",
                        "./usr/share/icons/hicolor/512x512/apps/audiomae.png")
                .contains("./usr/share/doc/audiomae/copyright")
                .doesNotContain("share/mime", "audiomae.cfg");
        // Without scripts, nothing can be left half-configured or stay behind.
        assertThat(run(Map.of(), "dpkg-deb", "--ctrl-tarfile", deb).output())
                .contains("./control", "./md5sums")
                .doesNotContain("./postinst", "./prerm", "./preinst", "./postrm");
        assertThat(run(Map.of(), "tar", "-tzf", archive).output())
                .contains("audiomae-0.1.0/bin/audiomae", "audiomae-0.1.0/lib/app/audiomae-window.aot")
                .contains("audiomae-0.1.0/lib/app/audiomae-commands.aot");
        assertThat(run(Map.of(), "sh", "-c", "cd '" + packages + "' && sha256sum -c SHA256SUMS")
                        .output())
                .contains(Path.of(deb).getFileName() + ": OK", Path.of(archive).getFileName() + ": OK")
                .hasLineCount(2);
    }

    @Test
    void whereThereIsNoDpkgTheArchiveIsMadeAlone() throws Exception {
        assertThat(finish().exitCode()).isZero();
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool :
                List.of("cut", "dirname", "gzip", "ls", "mkdir", "mktemp", "rm", "sha256sum", "tar", "uname")) {
            plant(tools.resolve(tool), "exec /usr/bin/" + tool + " \"$@\"\n");
        }
        Path packages = folder.resolve("packages");

        Outcome packed = run(
                Map.of("PATH", tools.toString()), script("pack.sh"), image.toString(), packages.toString(), "0.1.0");

        assertThat(packed.exitCode()).isZero();
        assertThat(packages)
                .isDirectoryContaining("glob:**/audiomae-0.1.0-linux-*.tar.gz")
                .isDirectoryContaining("glob:**/SHA256SUMS")
                .isDirectoryNotContaining("glob:**.deb");
    }

    /// Two launchers of one name would leave the command line of Windows without a console.
    @Test
    void theCommandLineOfWindowsHasALauncherOfItsOwn() throws IOException {
        String pom = Files.readString(INSTALLERS.resolve("pom.xml"));
        String launcher = pom.substring(pom.indexOf("<launcher>"), pom.indexOf("</launcher>"));

        assertThat(launcher).contains("<name>audiomae</name>");
        assertThat(Files.readString(INSTALLERS.resolve("src/jpackage/windows/audiomae.properties")))
                .contains("win-console=true");
    }

    /// The launchers of jpackage cannot read the file of options; on Linux they are replaced.
    @Test
    void theOptionsOfJavaAreTheSameEverywhere() throws IOException {
        List<String> options = Files.readAllLines(INSTALLERS.resolve("java-options")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String pom = Files.readString(INSTALLERS.resolve("pom.xml"));

        assertThat(pom.substring(pom.indexOf("<javaOptions>"), pom.indexOf("</javaOptions>"))
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(line -> line.replaceAll("</?option>", "").strip())
                        .map(option -> option.replace("${package.headers}", "-XX:+UseCompactObjectHeaders")))
                .containsExactlyElementsOf(options);
    }

    /// A wrong name would leave a package without its native library, and only a person on that system would notice.
    @Test
    void theNativeLibrariesOfEverySystemAreWhereThePackagesExpectThem() throws IOException {
        Properties places = new Properties();
        places.load(Files.newBufferedReader(INSTALLERS.resolve("natives.properties")));
        Map<String, String> roots = Map.of(
                "onnxruntime",
                "ai/onnxruntime/native/",
                "zstd",
                "",
                "snappy",
                "org/xerial/snappy/native/",
                "sqlite",
                "org/sqlite/native/",
                "jna",
                "com/sun/jna/",
                "jline",
                "org/jline/nativ/");
        List<String> entries = entriesOfLibraries();

        assertThat(places).hasSize(4 * roots.size());
        assertThat(places.stringPropertyNames()).allSatisfy(name -> {
            String place = roots.get(name.substring(name.indexOf('.') + 1)) + places.getProperty(name) + "/";
            assertThat(entries)
                    .anyMatch(entry -> entry.startsWith(place) && entry.matches(".*\\.(so|dll|dylib|jnilib)"));
        });
    }

    @Test
    @EnabledIf("hasShellcheck")
    void shellcheckHasNothingToSay() throws Exception {
        List<String> command = new ArrayList<>(
                List.of("shellcheck", "-x", "audiomae", "verify", ".ci/run", "installers/src/linux/audiomae"));
        command.add("model-runtime/src/test/resources/audio/make.sh");
        try (var scripts = Files.list(INSTALLERS.resolve("scripts"))) {
            scripts.map(Path::toString)
                    .filter(name -> name.endsWith(".sh"))
                    .sorted()
                    .forEach(command::add);
        }

        Process process = new ProcessBuilder(command)
                .directory(Project.root().toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    static boolean hasDpkg() {
        return Files.isExecutable(Path.of("/usr/bin/dpkg-deb"));
    }

    static boolean hasShellcheck() {
        return Files.isExecutable(Path.of("/usr/bin/shellcheck"));
    }

    private static List<String> entriesOfLibraries() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (element.endsWith(".jar")) {
                try (ZipFile jar = new ZipFile(element)) {
                    jar.stream().forEach(entry -> entries.add(entry.getName()));
                }
            }
        }
        return entries;
    }

    private void plantJava(String lines) throws IOException {
        plant(image.resolve("lib/runtime/bin/java"), lines);
    }

    private static void plant(Path program, String lines) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + lines);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome finish() throws Exception {
        return run(Map.of(), script("finish-image.sh"), image.toString(), "0.1.0");
    }

    private static String script(String name) {
        return INSTALLERS.resolve("scripts").resolve(name).toString();
    }

    private static String only(Path folder, String pattern) throws IOException {
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            return found.iterator().next().toString();
        }
    }

    private Outcome run(Map<String, String> environment, String... command) throws Exception {
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        String noLibraries = folder.resolve("no libraries").toString();
        builder.environment().merge("PATH", noLibraries, (path, first) -> first + ":" + path);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(errors));
    }

    private record Outcome(int exitCode, String output, String errors) {}
}
