package io.github.audiomae.head;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CatalogueRecording;
import io.github.audiomae.collection.MappedRows;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.StoredWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The windows of a collection that have labels, with their vectors. The arrays are not copied and must not be changed.
///
/// @param labels names of the classes, in alphabetical order
/// @param vectors one per window
/// @param has for each window and class, whether the window has the label
/// @param recordings for each window, the id of its recording
/// @param hashes SHA-256 of each recording, by its id
/// @param unknown files that are not in the collection, or not analysed
public record LabelledWindows(
        List<String> labels,
        float[][] vectors,
        boolean[][] has,
        long[] recordings,
        Map<Long, String> hashes,
        List<Path> unknown) {
    /// A window has the label of a span that covers this share of the window, or of which it covers this share.
    private static final double LEAST_OVERLAP = 0.5;

    /// Number of windows.
    public int size() {
        return vectors.length;
    }

    /// Finds the windows that labels speak of: all windows of a recording with a label for the whole of it, and
    /// those that a labelled span covers at least by half. Other windows are not used, since nothing is known of
    /// them.
    ///
    /// @param base the folder that relative paths of files start from; a file that is not there is found by the end
    ///     of its path
    /// @param classes the labels to look for, in this order; all labels in alphabetical order if it is empty
    public static LabelledWindows of(
            SoundCollection collection, List<SpanLabel> given, Path base, List<String> classes) {
        List<String> labels = classes.isEmpty()
                ? List.copyOf(new TreeSet<>(given.stream().map(SpanLabel::label).toList()))
                : classes;
        Map<String, Integer> index = new HashMap<>();
        labels.forEach(label -> index.put(label, index.size()));
        Recordings known = Recordings.of(collection);
        Map<Long, List<SpanLabel>> byRecording = new LinkedHashMap<>();
        Map<Long, String> hashes = new HashMap<>();
        List<Path> unknown = new ArrayList<>();
        for (SpanLabel label : given) {
            CatalogueRecording recording = known.find(label.file(), base);
            if (recording == null || recording.windows() == 0) {
                unknown.add(label.file());
            } else {
                byRecording
                        .computeIfAbsent(recording.id(), id -> new ArrayList<>())
                        .add(label);
                hashes.put(recording.id(), String.valueOf(recording.sha256()));
            }
        }
        List<float[]> vectors = new ArrayList<>();
        List<boolean[]> has = new ArrayList<>();
        List<Long> recordings = new ArrayList<>();
        try (MappedRows rows = collection.vectors()) {
            byRecording.forEach((recording, spans) -> {
                for (StoredWindow window : collection.windows(recording)) {
                    boolean[] these = new boolean[labels.size()];
                    boolean any = false;
                    for (SpanLabel span : spans) {
                        if (covers(span, window.span())) {
                            any = true;
                            Integer label = index.get(span.label());
                            if (label != null) {
                                these[label] = true;
                            }
                        }
                    }
                    if (any) {
                        vectors.add(rows.row(window.id()));
                        has.add(these);
                        recordings.add(recording);
                    }
                }
            });
        }
        return new LabelledWindows(
                labels,
                vectors.toArray(float[][]::new),
                has.toArray(boolean[][]::new),
                recordings.stream().mapToLong(Long::longValue).toArray(),
                hashes,
                unknown.stream().distinct().toList());
    }

    private static boolean covers(SpanLabel label, TimeSpan window) {
        if (label.span().isEmpty()) {
            return true;
        }
        TimeSpan span = label.span().get();
        double common =
                Math.min(span.endSeconds(), window.endSeconds()) - Math.max(span.startSeconds(), window.startSeconds());
        return common > 0 && common >= LEAST_OVERLAP * Math.min(span.lengthSeconds(), window.lengthSeconds());
    }

    /// Only these windows.
    LabelledWindows only(Collection<Integer> windows) {
        return new LabelledWindows(
                labels,
                windows.stream().map(i -> vectors[i]).toArray(float[][]::new),
                windows.stream().map(i -> has[i]).toArray(boolean[][]::new),
                windows.stream().mapToLong(i -> recordings[i]).toArray(),
                hashes,
                List.of());
    }

    /// Number of windows with a label.
    int count(int label) {
        int count = 0;
        for (boolean[] row : has) {
            count += row[label] ? 1 : 0;
        }
        return count;
    }

    /// The recordings of a collection, to be found by paths that need not be complete.
    private record Recordings(Map<Path, CatalogueRecording> byPath, Map<Path, List<CatalogueRecording>> byName) {
        static Recordings of(SoundCollection collection) {
            Recordings all = new Recordings(new HashMap<>(), new HashMap<>());
            collection.recordings(recording -> {
                all.byPath.put(recording.file(), recording);
                all.byName
                        .computeIfAbsent(recording.file().getFileName(), name -> new ArrayList<>())
                        .add(recording);
            });
            return all;
        }

        @org.jspecify.annotations.Nullable
        CatalogueRecording find(Path file, Path base) {
            CatalogueRecording exact =
                    byPath.get(base.toAbsolutePath().resolve(file).normalize());
            if (exact != null) {
                return exact;
            }
            Path relative = file.normalize();
            List<CatalogueRecording> ending = byName.getOrDefault(relative.getFileName(), List.of()).stream()
                    .filter(recording -> recording.file().endsWith(relative))
                    .toList();
            return ending.size() == 1 ? ending.getFirst() : null;
        }
    }
}
