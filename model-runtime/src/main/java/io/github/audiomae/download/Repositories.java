package io.github.audiomae.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Finds out what a repository of the hub holds, and which of its files make a model.
///
/// The hub lists files with sizes, hashes and the licence (`/api/models/ID?blobs=true`). Mirrors without such a list
/// are asked for the usual file names.
///
/// @param settings which hub
/// @param web sends the requests
record Repositories(HubSettings settings, WebClient web) {
    /// In order of preference: safetensors cannot contain code.
    private static final List<String> USUAL =
            List.of("model.safetensors", "pytorch_model.bin", "pretrained.pth", "finetuned.pth");

    /// Some families read these beside the weights.
    private static final List<String> COMPANIONS = List.of("config.json", "preprocessor_config.json");

    private static final String CHECKPOINT = "(?i).*\\.(safetensors|pth|pt|bin|ckpt)";
    private static final int MOST_JSON_BYTES = 16 << 20;

    /// @throws ProblemException if there is no such repository, or no checkpoint in it
    DownloadPlan plan(ModelAddress.Repository repository) throws IOException {
        Optional<JsonNode> listing = listing(repository);
        List<RemoteFile> files = listing.isPresent() ? listed(repository, listing.get()) : tried(repository);
        String commit = listing.map(node -> node.path("sha").asText("")).orElse("");
        String revision = commit.isEmpty() ? repository.revision() : commit;
        return new DownloadPlan(
                repository.id(),
                repository.name(),
                settings.endpoint().getHost() + "/" + repository.id() + "@" + revision + " "
                        + files.getFirst().name(),
                listing.flatMap(Repositories::licence).orElse(DownloadPlan.UNKNOWN_LICENCE),
                files);
    }

    private Optional<JsonNode> listing(ModelAddress.Repository repository) throws IOException {
        boolean main = repository.revision().equals(ModelAddress.Repository.MAIN);
        URI address = address(
                "/api/models/" + repository.id() + (main ? "" : "/revision/" + repository.revision()), "blobs=true");
        try (Answer answer = web.ask("GET", address, Map.of("Accept", "application/json"))) {
            if (answer.status() == Answer.NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.status() != Answer.OK) {
                throw Refusal.passing(answer, repository.id());
            }
            return Optional.of(new JsonMapper().readTree(answer.body().readNBytes(MOST_JSON_BYTES)));
        }
    }

    private List<RemoteFile> listed(ModelAddress.Repository repository, JsonNode listing) {
        List<RemoteFile> all = new ArrayList<>();
        for (JsonNode sibling : listing.path("siblings")) {
            String path = sibling.path("rfilename").asText("");
            // Only files at the top level, or one that was requested by its path.
            if (plain(path) || repository.file().filter(path::equals).isPresent()) {
                String hash = sibling.path("lfs").path("sha256").asText("");
                all.add(new RemoteFile(
                        path.substring(path.lastIndexOf('/') + 1),
                        resolve(repository, path),
                        sibling.path("size").asLong(0),
                        Optional.of(hash).filter(text -> text.matches("[0-9a-f]{64}"))));
            }
        }
        RemoteFile checkpoint = repository
                .file()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .flatMap(name -> named(all, name))
                .or(() -> repository.file().isPresent() ? Optional.empty() : best(all))
                .orElseThrow(() -> noCheckpoint(repository));
        List<RemoteFile> files = new ArrayList<>(List.of(checkpoint));
        COMPANIONS.forEach(name -> named(all, name).ifPresent(files::add));
        return files;
    }

    private static Optional<RemoteFile> best(List<RemoteFile> all) {
        return USUAL.stream()
                .flatMap(name -> named(all, name).stream())
                .findFirst()
                .or(() -> all.stream()
                        .filter(file -> file.name().matches(CHECKPOINT))
                        .findFirst());
    }

    private static Optional<RemoteFile> named(List<RemoteFile> all, String name) {
        return all.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private static boolean plain(String path) {
        return path.matches("[A-Za-z0-9_][A-Za-z0-9._-]*");
    }

    private List<RemoteFile> tried(ModelAddress.Repository repository) throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        for (String name : repository.file().map(List::of).orElse(USUAL)) {
            Optional<RemoteFile> found = head(repository, name);
            if (found.isPresent()) {
                files.add(found.get());
                break;
            }
        }
        if (files.isEmpty()) {
            throw noCheckpoint(repository);
        }
        for (String name : COMPANIONS) {
            head(repository, name).ifPresent(files::add);
        }
        return files;
    }

    private Optional<RemoteFile> head(ModelAddress.Repository repository, String path) throws IOException {
        URI address = resolve(repository, path);
        try (Answer answer = web.ask("HEAD", address, Map.of())) {
            OptionalLong bytes = answer.wholeBytes();
            return switch (answer.status()) {
                case Answer.OK ->
                    Optional.of(new RemoteFile(
                            path.substring(path.lastIndexOf('/') + 1), address, bytes.orElse(0), answer.sha256()));
                case Answer.NOT_FOUND -> Optional.empty();
                default -> throw Refusal.passing(answer, repository.id());
            };
        }
    }

    private ProblemException noCheckpoint(ModelAddress.Repository repository) {
        return new ProblemException(
                ProblemCode.DOWNLOAD_REFUSED,
                Sentence.of(
                        "download.no-repository",
                        repository.id(),
                        repository.file().orElse(String.join(", ", USUAL)),
                        settings.endpoint().getHost()));
    }

    private static Optional<String> licence(JsonNode listing) {
        JsonNode licence = listing.path("cardData").path("license");
        JsonNode words = licence.isArray() ? licence.path(0) : licence;
        return Optional.of(words.asText("")).filter(text -> !text.isBlank());
    }

    private URI resolve(ModelAddress.Repository repository, String path) {
        return address("/" + repository.id() + "/resolve/" + repository.revision() + "/" + path, null);
    }

    private URI address(String path, @Nullable String query) {
        URI hub = settings.endpoint();
        try {
            return new URI(hub.getScheme(), null, hub.getHost(), hub.getPort(), hub.getPath() + path, query, null);
        } catch (URISyntaxException e) {
            throw new ProblemException(ProblemCode.DOWNLOAD_REFUSED, Sentence.of("download.path", path), e);
        }
    }
}
