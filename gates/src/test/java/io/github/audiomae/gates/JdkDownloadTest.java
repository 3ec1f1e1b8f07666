package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What `./audiomae` and `./verify` do where there is no JDK, against a local server in the place of Adoptium.
@EnabledOnOs(OS.LINUX)
class JdkDownloadTest {
    private static final Map<String, String> AGREED = Map.of("AUDIOMAE_FETCH_JDK", "1");
    private static final Path SCRIPTS = Project.root().resolve("installers/scripts");

    @TempDir
    Path folder;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private byte[] archive = {};
    private String checksum = "";
    private int sent = Integer.MAX_VALUE;
    private boolean missing;

    @BeforeEach
    void serve() throws Exception {
        Path jdk = Files.createDirectories(folder.resolve("jdk-25.0.9+1"));
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.9\"\n");
        Path packed = folder.resolve("jdk.tar.gz");
        Process tar =
                new ProcessBuilder("tar", "-czf", packed.toString(), "-C", folder.toString(), "jdk-25.0.9+1").start();
        assertThat(tar.waitFor()).isZero();
        archive = Files.readAllBytes(packed);
        checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        Files.createDirectory(folder.resolve("tools"));
        plant("apt-cache", ""); // the real one reads all lists
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v3/assets/latest/25/hotspot", this::answerWithReleases);
        server.createContext("/files/jdk.tar.gz", this::answerWithArchive);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theArchiveIsUnpackedIntoTheCacheAndPrinted() throws Exception {
        Outcome outcome = offer(AGREED);

        assertThat(outcome.errors()).contains("Downloading OpenJDK25U-jdk.tar.gz");
        assertThat(outcome.output()).isEqualTo(jdk() + "\n");
        assertThat(jdk().resolve("bin/java")).isExecutable();
        assertThat(jdk().getParent()).isDirectoryNotContaining(entry -> !entry.equals(jdk()));
        assertThat(requests.getFirst()).contains("os=linux", "image_type=jdk", "vendor=eclipse");
    }

    @Test
    void anotherChecksumIsRefusedAndNothingIsKept() throws Exception {
        checksum = "0".repeat(64);

        Outcome outcome = offer(AGREED);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors())
                .contains("does not have the SHA-256")
                .contains("needs JDK 25, which was not found");
        assertThat(jdk().getParent()).isEmptyDirectory();
    }

    @Test
    void aDownloadThatWasCutIsContinued() throws Exception {
        sent = archive.length / 2;
        Outcome first = offer(AGREED);
        sent = Integer.MAX_VALUE;
        Outcome second = offer(AGREED);

        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.errors()).contains("start again to continue it");
        assertThat(second.output()).isEqualTo(jdk() + "\n");
        assertThat(requests.getLast()).endsWith(" bytes=" + archive.length / 2 + "-");
    }

    @Test
    void anArchiveThatIsMissingEndsInTheSentenceForPeopleWithoutAJdk() throws Exception {
        missing = true;

        Outcome outcome = offer(AGREED);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("404").contains("needs JDK 25, which was not found");
    }

    @Test
    void nothingIsAskedOfTheNetworkWithoutAgreementOrOffline() throws Exception {
        Outcome outcome = offer(Map.of());
        Outcome offline = offer(Map.of("AUDIOMAE_FETCH_JDK", "1", "AUDIOMAE_OFFLINE", "1"));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("needs JDK 25, which was not found")
                .contains("--yes");
        assertThat(offline.exitCode()).isEqualTo(1);
        assertThat(offline.errors())
                .contains("needs JDK 25, which was not found")
                .doesNotContain("--yes");
        assertThat(requests).isEmpty();
    }

    @Test
    void onATerminalThePersonIsAsked() throws Exception {
        Outcome no = offerOnATerminal("n");
        assertThat(no.output()).contains("[y/N]").contains("needs JDK 25").doesNotContain("Downloading");
        assertThat(requests).isEmpty();

        Outcome yes = offerOnATerminal("y");
        assertThat(yes.output()).contains("[y/N]").contains("Downloading").contains(jdk().toString());
    }

    @Test
    void aProxyIsUsed() throws Exception {
        Outcome outcome = offer(Map.of(
                "AUDIOMAE_FETCH_JDK", "1", "AUDIOMAE_JDK_API", "http://adoptium.invalid", "http_proxy", address()));

        assertThat(outcome.output()).isEqualTo(jdk() + "\n");
        assertThat(requests.getFirst()).startsWith("http://adoptium.invalid/v3/assets");
    }

    @Test
    @EnabledIf("hasWget")
    void wgetServesWhereThereIsNoCurl() throws Exception {
        sent = archive.length / 2;
        String path = onlyTools(
                "wget",
                "cat",
                "cut",
                "grep",
                "gzip",
                "id",
                "mkdir",
                "mv",
                "rm",
                "sed",
                "sha256sum",
                "tar",
                "tr",
                "uname",
                "wc");
        Outcome outcome = offer(Map.of("AUDIOMAE_FETCH_JDK", "1", "PATH", path));

        // wget goes on by itself after the cut
        assertThat(outcome.output()).isEqualTo(jdk() + "\n");
        assertThat(requests.getLast()).contains(" bytes=");
    }

    @Test
    void theCommandThatInstallsAJdkIsTheOneOfTheSystem() throws Exception {
        String path = onlyTools("cat", "grep", "id", "sed", "uname");
        plant("dnf", "");
        assertThat(offer(Map.of("PATH", path)).errors()).contains("dnf install java-25-openjdk-devel");

        plant("apt-get", "");
        plant("apt-cache", "[ \"$2\" != openjdk-25-jdk ] || echo 'Package: openjdk-25-jdk'");
        assertThat(offer(Map.of("PATH", path)).errors()).contains("apt-get install openjdk-25-jdk");

        plant("apt-cache", "");
        Path release = folder.resolve("os-release");
        Files.writeString(release, "NAME=\"Debian\"\nVERSION_CODENAME=bookworm\n");
        assertThat(offer(Map.of("PATH", path, "AUDIOMAE_OS_RELEASE", release.toString()))
                        .errors())
                .doesNotContain("On this system, run")
                .contains("adoptium.net/artifactory/deb bookworm main\"")
                .contains("apt-get install temurin-25-jdk");
        Files.writeString(release, "NAME=\"Another\"\n");
        assertThat(offer(Map.of("PATH", path, "AUDIOMAE_OS_RELEASE", release.toString()))
                        .errors())
                .contains("needs JDK 25")
                .doesNotContain("apt-get install");

        plant("uname", "[ \"$1\" != -s ] && echo arm64 || echo Darwin");
        assertThat(offer(Map.of("PATH", path, "HOME", "/nowhere")).errors()).contains("brew install --cask temurin@25");
    }

    static boolean hasWget() {
        return Files.isExecutable(Path.of("/usr/bin/wget"));
    }

    private void answerWithReleases(HttpExchange exchange) throws IOException {
        note(exchange);
        answer(exchange, 200, """
                [
                    {
                        "binary": {
                            "installer": { "checksum": "beef", "link": "%1$s/files/other.pkg", "name": "other.pkg", "size": 1 },
                            "package": {
                                "checksum": "%2$s",
                                "checksum_link": "%1$s/files/jdk.tar.gz.sha256.txt",
                                "link": "%1$s/files/jdk.tar.gz",
                                "name": "OpenJDK25U-jdk.tar.gz",
                                "size": %3$d
                            }
                        },
                        "release_name": "jdk-25.0.9+1"
                    }
                ]
                """.formatted(address(), checksum, archive.length).getBytes(StandardCharsets.UTF_8));
    }

    private void answerWithArchive(HttpExchange exchange) throws IOException {
        note(exchange);
        if (missing) {
            answer(exchange, 404, new byte[0]);
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (archive.length - 1) + "/" + archive.length);
        }
        byte[] rest = Arrays.copyOfRange(archive, from, archive.length);
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
        exchange.getResponseBody().write(rest, 0, Math.min(sent, rest.length));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void note(HttpExchange exchange) {
        requests.add(
                exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Range"));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Path jdk() {
        return folder.resolve("home/cache/jdk/temurin-25");
    }

    /// A PATH on which nothing but these is found, and what is planted.
    private String onlyTools(String... names) throws IOException {
        for (String name : names) {
            plant(name, "exec /usr/bin/" + name + " \"$@\"");
        }
        return folder.resolve("tools").toString();
    }

    private void plant(String name, String lines) throws IOException {
        Path tool = folder.resolve("tools").resolve(name);
        Files.deleteIfExists(tool);
        Files.writeString(tool, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome offer(Map<String, String> environment) throws Exception {
        return run(environment, "", "/bin/sh", "-uc", offering());
    }

    private Outcome offerOnATerminal(String answer) throws Exception {
        return run(
                Map.of(),
                answer + "\n",
                "script",
                "-qec",
                "/bin/sh -uc \"" + offering() + "\"",
                folder.resolve("typescript").toString());
    }

    private static String offering() {
        return "root='%s'; . '%s/jdk.sh'; . '%s/fetch-jdk.sh'; offer_jdk".formatted(Project.root(), SCRIPTS, SCRIPTS);
    }

    private Outcome run(Map<String, String> environment, String input, String... command) throws Exception {
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment().put("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
        builder.environment().put("AUDIOMAE_HOME", folder.resolve("home").toString());
        builder.environment().put("AUDIOMAE_JDK_API", address());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(errors));
    }

    private record Outcome(int exitCode, String output, String errors) {}
}
