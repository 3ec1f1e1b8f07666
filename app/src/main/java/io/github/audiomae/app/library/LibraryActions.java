package io.github.audiomae.app.library;

import io.github.audiomae.app.library.LibraryTask.Kind;
import io.github.audiomae.app.library.LibraryTask.Result;
import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.download.DownloadedModel;
import io.github.audiomae.download.HubSettings;
import io.github.audiomae.download.ModelDownload;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelCombiner;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.importing.ModelVerification;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import java.nio.file.Path;
import java.util.function.Supplier;

/// The actions of the library, each as work for a background thread.
///
/// @param library the library they change
/// @param hub read before each download
record LibraryActions(ModelLibrary library, Supplier<HubSettings> hub) {
    LibraryTask look(ImportRequest request) {
        return new LibraryTask(Kind.LOOK, (token, progress) -> new Result.Looked(ModelImporter.look(request)));
    }

    LibraryTask importModel(ImportRequest request) {
        return new LibraryTask(
                Kind.IMPORT,
                (token, progress) -> new Result.Added(new ModelImporter(library).run(request, progress, token)));
    }

    LibraryTask plan(String wanted) {
        return new LibraryTask(
                Kind.ASK, (token, progress) -> new Result.Planned(downloader().plan(wanted, token)));
    }

    /// Checks the name first, so that a taken name is reported before the download.
    LibraryTask fetch(DownloadPlan plan, String name) {
        return new LibraryTask(Kind.FETCH, (token, progress) -> {
            new ModelImporter(library).requireFreeName(request(plan, library.downloads(), name));
            return new Result.Fetched(downloader().fetch(plan, progress, token), name);
        });
    }

    LibraryTask importFetched(DownloadedModel files, String name) {
        return new LibraryTask(Kind.IMPORT, (token, progress) -> {
            ModelFolder model =
                    new ModelImporter(library).run(request(files.plan(), files.checkpoint(), name), progress, token);
            files.discard();
            return new Result.Added(model);
        });
    }

    LibraryTask verify(ModelFolder model) {
        return new LibraryTask(
                Kind.VERIFY,
                (token, progress) -> new Result.Verified(
                        model.id(), new ModelVerification(library.speeds()).run(model, progress, token)));
    }

    LibraryTask combine(ModelFolder first, ModelFolder second, String name) {
        return new LibraryTask(
                Kind.COMBINE,
                (token, progress) ->
                        new Result.Added(new ModelCombiner(library).run(first, second, name, progress, token)));
    }

    LibraryTask rename(String id, String name) {
        return new LibraryTask(Kind.CHANGE, (token, progress) -> new Result.Renamed(id, library.rename(id, name)));
    }

    LibraryTask remove(String id) {
        return new LibraryTask(Kind.CHANGE, (token, progress) -> {
            library.remove(id);
            return new Result.Removed(id);
        });
    }

    LibraryTask prefer(String id) {
        return new LibraryTask(Kind.CHANGE, (token, progress) -> {
            library.chooseDefault(id);
            return new Result.Preferred(id);
        });
    }

    private ModelDownload downloader() {
        return new ModelDownload(hub.get(), library.downloads());
    }

    private static ImportRequest request(DownloadPlan plan, Path checkpoint, String name) {
        return ImportRequest.of(checkpoint).named(name).licensed(plan.licence()).from(plan.origin());
    }
}
