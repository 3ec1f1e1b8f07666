package io.github.audiomae.app.models;

import io.github.audiomae.app.fx.Work;
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

/// What can be done to the library, each as work for a background thread.
///
/// @param library whose models
/// @param hub read each time something is to be downloaded
record LibraryJobs(ModelLibrary library, Supplier<HubSettings> hub) {
    Work<LibraryEvent> look(ImportRequest request) {
        return (token, progress) -> new LibraryEvent.Looked(ModelImporter.look(request));
    }

    Work<LibraryEvent> importModel(ImportRequest request) {
        return (token, progress) -> new LibraryEvent.Added(new ModelImporter(library).run(request, progress, token));
    }

    Work<LibraryEvent> plan(String wanted) {
        return (token, progress) -> new LibraryEvent.Planned(downloader().plan(wanted, token));
    }

    /// The name is seen to first: nobody waits for a download to hear that it is taken.
    Work<LibraryEvent> fetch(DownloadPlan plan, String name) {
        return (token, progress) -> {
            new ModelImporter(library).requireFreeName(request(plan, library.downloads(), name));
            return new LibraryEvent.Fetched(downloader().fetch(plan, progress, token), name);
        };
    }

    Work<LibraryEvent> importFetched(DownloadedModel files, String name) {
        return (token, progress) -> {
            ModelFolder model =
                    new ModelImporter(library).run(request(files.plan(), files.checkpoint(), name), progress, token);
            files.discard();
            return new LibraryEvent.Added(model);
        };
    }

    Work<LibraryEvent> verify(ModelFolder model) {
        return (token, progress) -> new LibraryEvent.Verified(
                model.id(), new ModelVerification(library.speeds()).run(model, progress, token));
    }

    Work<LibraryEvent> combine(ModelFolder first, ModelFolder second, String name) {
        return (token, progress) ->
                new LibraryEvent.Added(new ModelCombiner(library).run(first, second, name, progress, token));
    }

    Work<LibraryEvent> rename(String id, String name) {
        return (token, progress) -> new LibraryEvent.Renamed(id, library.rename(id, name));
    }

    Work<LibraryEvent> remove(String id) {
        return (token, progress) -> {
            library.remove(id);
            return new LibraryEvent.Removed(id);
        };
    }

    Work<LibraryEvent> prefer(String id) {
        return (token, progress) -> {
            library.chooseDefault(id);
            return new LibraryEvent.Preferred(id);
        };
    }

    private ModelDownload downloader() {
        return new ModelDownload(hub.get(), library.downloads());
    }

    private static ImportRequest request(DownloadPlan plan, Path checkpoint, String name) {
        return ImportRequest.of(checkpoint).named(name).licensed(plan.licence()).from(plan.origin());
    }
}
