package io.github.audiomae.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.files.Sha256;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Downloads from a hub on this machine that behaves and fails like the real one.
@Timeout(30)
class ModelDownloadTest {
    private static final String MODEL = "somebody/ears";
    private static final String TOKEN = "hf_secret";

    @TempDir
    Path folder;

    private final byte[] content = new byte[300_000];

    @SuppressWarnings("NullAway.Init")
    private LocalHub hub;

    @BeforeEach
    void start() {
        new Random(1).nextBytes(content);
        hub = new LocalHub();
        hub.linkedHash = Sha256.of(content);
        hub.put(MODEL, "model.safetensors", content);
        hub.put(MODEL, "config.json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        hub.list(MODEL, """
                {"id": "somebody/ears", "sha": "%s", "cardData": {"license": "bsd-3-clause"}, "siblings": [
                  {"rfilename": "README.md", "size": 10},
                  {"rfilename": "config.json", "size": 2},
                  {"rfilename": "pytorch_model.bin", "size": 7},
                  {"rfilename": "old/model.safetensors", "size": 9},
                  {"rfilename": "model.safetensors", "size": 300000, "lfs": {"sha256": "%s"}}]}
                """.formatted(LocalHub.COMMIT, Sha256.of(content)));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void planSaysFilesSizeLicenceAndOriginBeforeAnythingIsFetched() {
        DownloadPlan plan = plan();

        assertThat(plan.files()).extracting(RemoteFile::name).containsExactly("model.safetensors", "config.json");
        assertThat(plan.bytes()).isEqualTo(300_002);
        assertThat(plan.licence()).isEqualTo("bsd-3-clause");
        assertThat(plan.origin()).isEqualTo("127.0.0.1/somebody/ears@" + LocalHub.COMMIT + " model.safetensors");
        assertThat(plan.name()).isEqualTo("ears");
        assertThat(hub.requests()).extracting(LocalHub.Request::path).containsExactly("/api/models/somebody/ears");
    }

    @Test
    void mirrorWithoutAListIsAskedForTheUsualNames() {
        hub.put("mirror/ears", "pytorch_model.bin", content);

        DownloadPlan plan = download().plan("mirror/ears", CancellationToken.none());

        assertThat(plan.files()).extracting(RemoteFile::name).containsExactly("pytorch_model.bin");
        assertThat(plan.bytes()).isEqualTo(300_000);
        assertThat(plan.licence()).startsWith("unknown");
    }

    @Test
    void filesArriveWholeThroughARedirectAndTheTokenStaysAtTheHub() throws IOException {
        DownloadedModel model = fetch(download(), Progress.NONE);

        assertThat(model.checkpoint()).hasFileName("model.safetensors").hasBinaryContent(content);
        assertThat(left()).containsExactlyInAnyOrder("model.safetensors", "config.json", ".lock");
        assertThat(hub.requests())
                .filteredOn(request -> request.host().equals("127.0.0.1"))
                .hasSize(3)
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isEqualTo("Bearer " + TOKEN));
        assertThat(hub.requests())
                .filteredOn(request -> request.host().equals("localhost"))
                .hasSize(1)
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("Authorization"));
    }

    @Test
    void cutConnectionIsGoneOnWithFromTheByteReached() throws IOException {
        hub.storageSays(hub.cutAfter(content, 100_000, () -> haveCome(100_000)));

        assertThat(fetch(download(), Progress.NONE).checkpoint()).hasBinaryContent(content);

        LocalHub.Request second = toStorage("model.safetensors").get(1);
        assertThat(second.header("Range")).isEqualTo("bytes=100000-");
        assertThat(second.header("If-range")).isEqualTo(hub.storageTag);
    }

    @Test
    void cancelledDownloadIsGoneOnWithByTheNextOne() throws IOException {
        CancellationToken token = new CancellationToken();
        Progress stopHalfway = (done, total, what) -> {
            if (done > 150_000) {
                token.cancel();
            }
        };
        DownloadPlan plan = plan();

        assertThatThrownBy(() -> download().fetch(plan, stopHalfway, token)).isInstanceOf(CancellationException.class);
        assertThat(left()).contains("model.safetensors.part").doesNotContain("model.safetensors");

        assertThat(fetch(download(), Progress.NONE).checkpoint()).hasBinaryContent(content);
        assertThat(toStorage("model.safetensors").getLast().header("Range")).matches("bytes=1\\d{5}-");
    }

    @Test
    void fileThatChangedMeanwhileIsFetchedFromItsBeginning() throws IOException {
        hub.linkedHash = null;
        hub.list(MODEL, "{\"siblings\": [{\"rfilename\": \"model.safetensors\"}]}");
        byte[] older = new byte[content.length];
        hub.storageSays(hub.cutAfter(older, 100_000, () -> haveCome(100_000)), exchange -> {
            hub.storageTag = "\"storage-2\"";
            LocalHub.status(503).answer(exchange);
        });

        assertThat(fetch(download(), Progress.NONE).checkpoint()).hasBinaryContent(content);
    }

    /// The server sends another range than was asked for, or its file is shorter than the part already received.
    @ParameterizedTest
    @ValueSource(ints = {206, 416})
    void restThatDoesNotFitIsThrownAwayAndTheFileFetchedFromItsBeginning(int status) throws IOException {
        hub.linkedHash = null;
        hub.list(MODEL, "{\"siblings\": [{\"rfilename\": \"model.safetensors\"}]}");
        hub.storageSays(
                hub.cutAfter(content, 100_000, () -> haveCome(100_000)),
                LocalHub.status(status, "Content-Range", "bytes 200000-299999/300000", "ETag", hub.storageTag));

        assertThat(fetch(download(), Progress.NONE).checkpoint()).hasBinaryContent(content);

        assertThat(toStorage("model.safetensors"))
                .extracting(request -> request.header("Range"))
                .containsExactly("", "bytes=100000-", "");
    }

    @Test
    void restOfAnotherFileIsThrownAway() throws IOException {
        hub.linkedHash = null;
        hub.list(MODEL, "{\"siblings\": [{\"rfilename\": \"model.safetensors\"}]}");
        hub.storageSays(
                hub.cutAfter(content, 100_000, () -> haveCome(100_000)),
                LocalHub.status(206, "Content-Range", "bytes 100000-299999/300000", "ETag", "\"storage-2\""));

        assertThat(fetch(download(), Progress.NONE).checkpoint()).hasBinaryContent(content);

        assertThat(toStorage("model.safetensors").getLast().header("Range")).isEmpty();
    }

    /// A server that announces no length may send too few or too many bytes, which only the hub's list reveals.
    @ParameterizedTest
    @ValueSource(ints = {-100_000, 10})
    void answerOfAnotherLengthThanTheHubNamesIsNotTaken(int more) throws IOException {
        hub.linkedHash = null;
        hub.list(MODEL, "{\"siblings\": [{\"rfilename\": \"model.safetensors\"}]}");
        hub.storageSays(exchange -> {
            exchange.getResponseHeaders().add("ETag", hub.storageTag);
            exchange.sendResponseHeaders(200, 0); // chunked: no length
            exchange.getResponseBody().write(Arrays.copyOf(content, content.length + more));
            exchange.getResponseBody().close();
        });

        assertThat(fetch(download(), Progress.NONE).checkpoint()).hasBinaryContent(content);

        assertThat(toStorage("model.safetensors"))
                .extracting(request -> request.header("Range"))
                .containsExactly("", more < 0 ? "bytes=200000-" : "");
    }

    /// A redirect never leads from an encrypted connection to an unencrypted one.
    @Test
    void redirectToAnOpenConnectionIsNotFollowed() {
        URI hub = URI.create("https://hub.example/file");

        assertThat(WebClient.next(hub, location("https://cdn.example/file"))).hasHost("cdn.example");
        assertThat(WebClient.next(URI.create("http://127.0.0.1/file"), location("http://localhost/file")))
                .hasHost("localhost");
        assertThatThrownBy(() -> WebClient.next(hub, location("http://cdn.example/file")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("hub.example redirects to an address that cannot be followed");
    }

    private static HttpHeaders location(String address) {
        return HttpHeaders.of(Map.of("Location", List.of(address)), (name, value) -> true);
    }

    @Test
    void nobodyThereIsSaidInWords() {
        ModelDownload unplugged = new ModelDownload(HubSettings.of(Map.of("HF_ENDPOINT", closed())), folder, rules());

        assertThatThrownBy(() -> unplugged.plan(MODEL, CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("(no connection could be made)");
        IOException unknown = new ConnectException();
        unknown.initCause(new ConnectException().initCause(new UnresolvedAddressException()));
        assertThat(PassingFailure.words(unknown)).hasToString("the host was not found");
        assertThat(PassingFailure.words(new IOException("words of the system"))).hasToString("words of the system");
    }

    private static String closed() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without a tag and a hash, two halves cannot be shown to belong to the same file.
    @Test
    void fileThatCannotBeToldFromAnotherIsFetchedFromItsBeginning() throws IOException {
        hub.linkedHash = null;
        hub.storageTag = "W/\"weak\"";
        hub.list(MODEL, "{\"siblings\": [{\"rfilename\": \"model.safetensors\"}]}");
        hub.storageSays(hub.cutAfter(content, 100_000, () -> haveCome(100_000)));

        assertThat(fetch(download(), Progress.NONE).checkpoint()).hasBinaryContent(content);

        assertThat(toStorage("model.safetensors"))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.header("Range")).isEmpty());
    }

    @Test
    void busyServerIsAskedAgainAfterThePauseItNames() {
        hub.hubSays(LocalHub.status(429, "Retry-After", "1"));
        hub.storageSays(LocalHub.status(500), LocalHub.status(503));
        long start = System.nanoTime();

        assertThat(fetch(download(), Progress.NONE).checkpoint()).hasBinaryContent(content);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
    }

    /// In seconds or as a date: the two forms of HTTP's `Retry-After`.
    @ParameterizedTest
    @MethodSource("anHour")
    void serverThatWantsAnHourIsNotWaitedFor(String retryAfter) {
        hub.hubSays(LocalHub.status(429, "Retry-After", retryAfter));

        assertThatThrownBy(this::plan).isInstanceOf(ProblemException.class).hasMessageContaining("60 minutes");
    }

    static List<String> anHour() {
        return List.of(
                "3600",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(3630)));
    }

    @Test
    void waitingForAServerCanBeCancelled() {
        DownloadPlan plan = plan();
        CancellationToken token = new CancellationToken();
        hub.storageSays(exchange -> {
            LocalHub.status(503, "Retry-After", "3").answer(exchange);
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos()); // until it waits
                token.cancel();
            });
        });
        long start = System.nanoTime();

        assertThatThrownBy(() -> download().fetch(plan, Progress.NONE, token))
                .isInstanceOf(CancellationException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void downloadsThatNobodyWentOnWithAreForgotten() throws IOException {
        Path old = Files.createDirectories(folder.resolve("old"));
        Files.writeString(old.resolve("model.safetensors.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));

        fetch(download(), Progress.NONE);

        assertThat(old).doesNotExist();
    }

    @Test
    void serverThatStaysBrokenIsGivenUpAfterSomeAttempts() {
        DownloadPlan plan = plan();
        hub.storageSays(LocalHub.status(500), LocalHub.status(500), LocalHub.status(500), LocalHub.status(500));

        assertThatThrownBy(() -> download().fetch(plan, Progress.NONE, CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("model.safetensors")
                .hasMessageContaining("500")
                .hasMessageContaining("the part that arrived is kept");
        assertThat(toStorage("model.safetensors")).hasSize(4);
    }

    @Test
    void wrongChecksumIsTriedOnceMoreThenRefusedAndNothingIsKept() throws IOException {
        hub.linkedHash = Sha256.of(new byte[1]);
        DownloadPlan plan = plan();

        assertThatThrownBy(() -> download().fetch(plan, Progress.NONE, CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("arrived damaged twice");
        assertThat(left()).containsExactly(".lock");
        assertThat(toStorage("model.safetensors")).hasSize(2);
    }

    @Test
    void bytesDamagedOnceAreFetchedAgain() {
        byte[] damaged = content.clone();
        damaged[7]++;
        hub.storageSays(hub.cutAfter(damaged, damaged.length, () -> true));

        assertThat(fetch(download(), Progress.NONE).checkpoint()).hasBinaryContent(content);
    }

    @Test
    void missingAndForbiddenRepositoriesAreExplained() {
        assertThatThrownBy(() -> download().plan("nobody/nothing", CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no repository nobody/nothing");
        DownloadPlan gone = download().plan(hub.endpoint() + "/gone.pth", CancellationToken.none());
        assertThatThrownBy(() -> download().fetch(gone, Progress.NONE, CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no gone.pth on 127.0.0.1 (404)");
        hub.hubSays(LocalHub.status(401));
        assertThatThrownBy(this::plan).isInstanceOf(ProblemException.class).hasMessageContaining("HF_TOKEN");
        hub.hubSays(LocalHub.status(403, "X-Error-Message", "Access is restricted."));
        assertThatThrownBy(this::plan)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("(403): Access is restricted; ")
                .hasMessageNotContaining(TOKEN);
    }

    @Test
    void silentServerCountsAsCutAndCancellingNeedsNoPatience() {
        CountDownLatch forEver = new CountDownLatch(1);
        LocalHub.Trouble silence = exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().flush();
            try {
                forEver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        hub.storageSays(silence);
        ModelDownload hasty = new ModelDownload(settings(Map.of()), folder, rules(Duration.ofMillis(400)));

        assertThat(fetch(hasty, Progress.NONE).checkpoint()).hasBinaryContent(content);

        hub.put("quiet/ears", "other.pth", content);
        hub.storageSays(silence);
        CancellationToken token = new CancellationToken();
        DownloadPlan other = patient().plan(hub.endpoint() + "/quiet/ears/resolve/main/other.pth", token);
        Progress cancel = (done, total, what) -> Thread.ofVirtual().start(token::cancel);
        assertThatThrownBy(() -> patient().fetch(other, cancel, token)).isInstanceOf(CancellationException.class);
        forEver.countDown();
    }

    @Test
    void roomOnTheDiskIsSeenToBeforeTheFirstByte() {
        DownloadRules full =
                new DownloadRules(Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofSeconds(2), 4, p -> 500_000);
        DownloadPlan plan = plan();

        assertThatThrownBy(() -> new ModelDownload(settings(Map.of()), folder, full)
                        .fetch(plan, Progress.NONE, CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not enough space");
        assertThat(toStorage("model.safetensors")).isEmpty();
    }

    @Test
    void offlineMeansThatNobodyIsAsked() {
        for (String variable : List.of("AUDIOMAE_OFFLINE", "HF_HUB_OFFLINE")) {
            ModelDownload offline = new ModelDownload(settings(Map.of(variable, "1")), folder, rules());

            assertThatThrownBy(() -> offline.plan(MODEL, CancellationToken.none()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("offline mode");
            assertThatThrownBy(() -> offline.plan(hub.endpoint() + "/x.pth", CancellationToken.none()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("offline mode");
        }
        assertThat(hub.requests()).isEmpty();
    }

    @Test
    void webPageInPlaceOfAFileIsRefused() {
        hub.storageSays(LocalHub.status(200, "Content-Type", "text/html; charset=utf-8"));
        ModelDownload download = download();
        DownloadPlan plan = download.plan(hub.storage() + "/share/model.pth", CancellationToken.none());

        assertThatThrownBy(() -> download.fetch(plan, Progress.NONE, CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is a web page");
    }

    @Test
    void theSameDownloadIsNotDoneTwiceAtOnce() {
        DownloadPlan plan = plan();
        ModelDownload other = download();
        Progress meanwhile = (done, total, what) -> assertThatThrownBy(
                        () -> other.fetch(plan, Progress.NONE, CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("already");

        assertThat(download().fetch(plan, meanwhile, CancellationToken.none()).checkpoint())
                .hasBinaryContent(content);
    }

    @Test
    void knownModelsAreNamedWithSizeAndLicence() {
        assertThat(KnownModelList.all()).hasSize(17).allSatisfy(model -> {
            assertThat(model.licence()).isNotBlank();
            assertThat(model.capabilities()).isNotEmpty();
            assertThat(model.bytes() > 0).isEqualTo(model.isFetched());
        });
        assertThat(KnownModelList.find("DASS-small-50.1").orElseThrow().repository())
                .isEqualTo("saurabhati/DASS_small_AudioSet_50.1");
        assertThatThrownBy(() -> download().plan("audio-mae-pretrained", CancellationToken.none()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("https://github.com/facebookresearch/AudioMAE");
    }

    private DownloadPlan plan() {
        return download().plan(MODEL, CancellationToken.none());
    }

    private DownloadedModel fetch(ModelDownload download, Progress progress) {
        return download.fetch(plan(), progress, CancellationToken.none());
    }

    private ModelDownload download() {
        return new ModelDownload(settings(Map.of()), folder, rules());
    }

    private ModelDownload patient() {
        return new ModelDownload(settings(Map.of()), folder);
    }

    /// The stall limit is longer than a busy machine takes to answer.
    private static DownloadRules rules() {
        return rules(Duration.ofSeconds(10));
    }

    private static DownloadRules rules(Duration stall) {
        return new DownloadRules(stall, Duration.ofMillis(5), Duration.ofSeconds(3), 4, path -> 0);
    }

    private HubSettings settings(Map<String, String> more) {
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.put("HF_ENDPOINT", hub.endpoint() + "/");
        environment.put("HF_TOKEN", TOKEN);
        return HubSettings.of(environment);
    }

    private List<LocalHub.Request> toStorage(String file) {
        return hub.requests().stream()
                .filter(request -> request.host().equals("localhost"))
                .filter(request -> request.path().endsWith(file))
                .toList();
    }

    /// Whether so many bytes of the checkpoint are on the disk.
    private boolean haveCome(long bytes) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file ->
                    file.endsWith("model.safetensors.part") && file.toFile().length() >= bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
