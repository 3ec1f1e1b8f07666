package io.github.audiomae.download;

import io.github.audiomae.files.Sha256;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Fetches checkpoints: [#plan] finds out which files there are and under which licence, then [#fetch] downloads them.
///
/// What was interrupted or cancelled stays in the folder, and the next request for the same files continues it.
/// Blocking. Thread-safe, also across processes; the same files are downloaded only once at a time.
public final class ModelDownload {
    private static final int KEY_LENGTH = 16;

    private final HubSettings settings;
    private final Path folder;
    private final DownloadRules rules;

    /// @param folder where files are kept until they are imported; need not exist
    public ModelDownload(HubSettings settings, Path folder) {
        this(settings, folder, DownloadRules.USUAL);
    }

    ModelDownload(HubSettings settings, Path folder, DownloadRules rules) {
        this.settings = settings;
        this.folder = folder;
        this.rules = rules;
    }

    /// Finds out what a download would fetch, without fetching it.
    ///
    /// @param wanted id of a known model, repository of the hub, or web address
    /// @throws ProblemException if there is no such model, the server refuses, or the program is offline
    /// @throws CancellationException if the token was cancelled
    public DownloadPlan plan(String wanted, CancellationToken token) {
        Optional<KnownModel> known = KnownModelList.find(wanted);
        known.filter(model -> !model.isFetched()).ifPresent(model -> {
            throw new ProblemException(
                    ProblemCode.DOWNLOAD_REFUSED, Sentence.of("download.by-hand", model.title(), model.page()));
        });
        ModelAddress address =
                ModelAddress.parse(known.map(KnownModel::repository).orElse(wanted), settings);
        return switch (address) {
            case ModelAddress.WebFile(URI file) -> plan(file);
            case ModelAddress.Repository repository -> {
                DownloadPlan plan = ask(repository, token);
                yield known.map(model -> plan.licensed(model.licence())).orElse(plan);
            }
        };
    }

    private DownloadPlan plan(URI file) {
        if (settings.isOffline()) {
            new WebClient(settings, rules, CancellationToken.none()).close(); // throws: offline
        }
        String path = String.valueOf(file.getPath());
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        String name = last.matches("[A-Za-z0-9_].*") ? last : "model";
        String origin = file.getScheme() + "://" + file.getAuthority() + path; // a query may contain secrets
        return new DownloadPlan(
                name,
                name,
                origin,
                DownloadPlan.UNKNOWN_LICENCE,
                List.of(new RemoteFile(name, file, 0, Optional.empty())));
    }

    private DownloadPlan ask(ModelAddress.Repository repository, CancellationToken token) {
        try (WebClient web = new WebClient(settings, rules, token)) {
            for (int failures = 1; ; failures++) {
                try {
                    return new Repositories(settings, web).plan(repository);
                } catch (IOException e) {
                    token.throwIfCancelled();
                    if (failures >= rules.attempts()) {
                        throw new ProblemException(
                                ProblemCode.NOT_REACHED,
                                Sentence.of(
                                        "download.not-asked",
                                        settings.endpoint().getHost(),
                                        repository.id(),
                                        PassingFailure.words(e)),
                                e);
                    }
                    RetryPauses.pause(e, failures, rules, token);
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.NOT_REACHED, Sentence.of("download.interrupted", repository.id()), e);
        }
    }

    /// Fetches those files of a plan that are not complete yet.
    ///
    /// @param progress counts the bytes of all files, and names the current file
    /// @throws ProblemException if a file cannot be fetched, is damaged, or does not fit on the disk
    /// @throws CancellationException if the token was cancelled; the bytes received so far are kept
    public DownloadedModel fetch(DownloadPlan plan, Progress progress, CancellationToken token) {
        Path own = folder.resolve(key(plan));
        try (WebClient web = new WebClient(settings, rules, token);
                DownloadFolder ignored = DownloadFolder.open(own)) {
            DownloadFolder.forgetOld(folder);
            // Twice: the graphs made from it are equally large.
            DiskSpace.require(own.resolve("model"), 2 * plan.bytes() - DownloadFolder.bytes(own), rules);
            long before = 0;
            for (RemoteFile file : plan.files()) {
                Path whole = own.resolve(file.name());
                if (!Files.isRegularFile(whole)) {
                    long offset = before;
                    Progress share = (done, total, what) ->
                            progress.report(offset + done, Math.max(plan.bytes(), offset + total), what);
                    new FileDownload(web, file, new PartFile(whole), rules).run(share, token);
                }
                before += Files.size(whole);
            }
            return new DownloadedModel(plan, own);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.CANNOT_WRITE, Sentence.of("download.not-kept", own, PassingFailure.words(e)), e);
        }
    }

    /// The name of the plan's folder: the same files always get the same folder, whatever their title.
    private static String key(DownloadPlan plan) {
        String addresses = plan.files().stream()
                .map(file -> file.address() + " " + file.sha256().orElse(""))
                .reduce(plan.origin(), (all, one) -> all + "\n" + one);
        return Sha256.of(addresses.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_LENGTH);
    }
}
