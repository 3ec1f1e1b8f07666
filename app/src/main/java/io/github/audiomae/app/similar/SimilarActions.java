package io.github.audiomae.app.similar;

import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import java.util.Optional;

/// Takes an example from what is shown: the selection, else the window.
public final class SimilarActions {
    private final FeatureContext context;
    private final SimilarViewModel model;

    public SimilarActions(FeatureContext context, SimilarViewModel model) {
        this.context = context;
        this.model = model;
    }

    /// Seeks what is similar to what is shown.
    public void seek() {
        example().ifPresent(example -> {
            model.seek(example);
            context.navigation().show(Place.COLLECTION);
        });
    }

    /// Seeks what is similar to what is shown or to an example before.
    public void seekAlso() {
        example().ifPresent(example -> {
            model.seekAlso(example);
            context.navigation().show(Place.COLLECTION);
        });
    }

    /// Lets the user choose a file, of which the first window is the example.
    public void seekFile() {
        OpenCollection now = model.collection().open().get();
        if (now != null) {
            context.files()
                    .open(context.host().window(), context.messages().text("similar.file.title"))
                    .ifPresent(file -> model.seek(new Example(
                            file, new TimeSpan(0, now.card().window().seconds()))));
        }
    }

    private Optional<Example> example() {
        Selection selection = context.navigation().selection().selection().get();
        if (selection != null && context.navigation().current().get() != Place.WINDOW) {
            return Optional.of(new Example(selection.recording(), selection.span()));
        }
        Recording open = context.workspace().recording().get();
        if (open == null) {
            return Optional.empty();
        }
        double start = context.workspace().startSeconds().get();
        double end = Math.min(start + context.workspace().windowSeconds(), open.seconds());
        return Optional.of(new Example(open.file(), new TimeSpan(start, Math.max(start, end))));
    }
}
