package io.github.audiomae.app.similar;

import io.github.audiomae.app.catalogue.CollectionViewModel;
import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.SeveralExamples;
import io.github.audiomae.collection.SimilarWindow;
import io.github.audiomae.collection.SimilaritySearch;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A search for what is similar to examples, on a background thread. The vector of an example that is a window of the
/// collection is there already; for others the collection's model runs.
///
/// @param models finds the collection's model
/// @param inUse the model of the window, which is used if it is that of the collection; null for none
/// @param target where another one runs
record SimilarSearch(
        OpenCollection collection,
        CollectionViewModel models,
        @Nullable LoadedModel inUse,
        ExecutionTarget target,
        Turns turns) {
    private static final long NANOS_PER_MILLI = 1_000_000;

    SimilarViewModel.Found find(
            List<Example> examples,
            SeveralExamples several,
            CatalogueFilter within,
            int most,
            CancellationToken token) {
        try (SoundCollection open = SoundCollection.open(collection.folder());
                SimilaritySearch search = new SimilaritySearch(open, within)) {
            List<float[]> vectors = new ArrayList<>();
            for (Example example : examples) {
                SimilaritySearch.Example wanted = wanted(example);
                vectors.add(search.stored(wanted).orElseGet(() -> computed(search, wanted, token)));
            }
            token.throwIfCancelled();
            long start = System.nanoTime();
            List<SimilarWindow> found = search.like(vectors, several, most);
            return new SimilarViewModel.Found(found, search.size(), (System.nanoTime() - start) / NANOS_PER_MILLI);
        }
    }

    /// Of a span longer than the model takes, the middle.
    private SimilaritySearch.Example wanted(Example example) {
        TimeSpan span = example.span();
        double most = collection.card().preprocessing().mostSeconds();
        double length = Math.min(span.lengthSeconds(), most);
        double at = span.startSeconds() + (span.lengthSeconds() - length) / 2;
        return new SimilaritySearch.Example(example.file(), at, Optional.of(length));
    }

    private float[] computed(SimilaritySearch search, SimilaritySearch.Example example, CancellationToken token) {
        if (inUse != null
                && inUse.folder().sha256().equals(collection.card().model().sha256())) {
            return turns.take(() -> search.vector(example, inUse, token));
        }
        try (LoadedModel own = LoadedModel.open(models.model(collection), target, Set.of(Capability.EMBED))) {
            return turns.take(() -> search.vector(example, own, token));
        }
    }
}
