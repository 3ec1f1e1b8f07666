package io.github.audiomae.collection;

import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.audio.io.SoundFingerprint;
import io.github.audiomae.detection.ReviewStore;
import io.github.audiomae.files.JournalFile;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person has said about recordings one by one: the labels made by hand and the judgements on detections. Copied
/// into a collection, it counts there as what was said about its windows does. The person's own files are only read.
///
/// @param home the folder of the program's data
public record PersonalLabels(Path home) {
    /// Brings a collection up to date: what this person's files say of a recording replaces what they said
    /// before. Recordings without such a file stay as they are. Blocking; its time depends on the number of these
    /// files, not on that of recordings.
    ///
    /// @return number of recordings for which something has changed; 0 if the collection cannot be written now
    /// @throws ProblemException if a file cannot be read
    public int bringInto(SoundCollection collection) {
        Map<CatalogueRecording, RecordingNotes> found = new LinkedHashMap<>();
        try {
            find(AnnotationStore.in(home).folder(), collection)
                    .forEach((recording, lines) ->
                            notes(found, recording, collection).annotations(AnnotationStore.read(lines)));
            find(ReviewStore.in(home).folder(), collection)
                    .forEach((recording, lines) ->
                            notes(found, recording, collection).judgements(ReviewStore.read(lines)));
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.FILE, Sentence.of("journal.unread", home, String.valueOf(e.getMessage())), e);
        }
        found.entrySet()
                .removeIf(one -> one.getValue()
                        .areIn(collection.catalogue(), one.getKey().id()));
        return found.isEmpty() ? 0 : write(collection, found);
    }

    private static RecordingNotes notes(
            Map<CatalogueRecording, RecordingNotes> found, CatalogueRecording recording, SoundCollection collection) {
        return found.computeIfAbsent(recording, one -> new RecordingNotes(collection.windows(one.id())));
    }

    private static int write(SoundCollection collection, Map<CatalogueRecording, RecordingNotes> changed) {
        try (CollectionWriter writer = collection.write()) {
            writer.change();
            changed.forEach((recording, notes) -> notes.replaceIn(writer.catalogue(), recording.id()));
            writer.commit();
            return changed.size();
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.COLLECTION_BUSY || e.code() == ProblemCode.CANNOT_WRITE) {
                return 0; // the next time will do
            }
            throw e;
        }
    }

    /// The journals in a folder that are about recordings of the collection: without their headers.
    private static Map<CatalogueRecording, List<String>> find(Path folder, SoundCollection collection)
            throws IOException {
        RecordingTable recordings = new RecordingTable(collection.catalogue());
        Map<CatalogueRecording, List<String>> found = new LinkedHashMap<>();
        Map<String, List<Journal>> elsewhere = new HashMap<>();
        for (JournalFile file : JournalFile.in(folder)) {
            List<String> lines = file.lines();
            Optional<Path> path = lines.stream().findFirst().flatMap(JournalFile::path);
            if (path.isEmpty()) {
                continue;
            }
            Journal journal = new Journal(file.name(), lines.subList(1, lines.size()));
            Optional<CatalogueRecording> there = recordings.at(path.get()).filter(journal::isAbout);
            if (there.isPresent()) {
                found.put(there.get(), journal.lines);
            } else {
                elsewhere
                        .computeIfAbsent(String.valueOf(path.get().getFileName()), name -> new ArrayList<>())
                        .add(journal);
            }
        }
        if (!elsewhere.isEmpty()) { // moved or copied since
            collection.recordings(recording ->
                    elsewhere.getOrDefault(String.valueOf(recording.file().getFileName()), List.of()).stream()
                            .filter(journal -> Files.exists(recording.file()) && journal.isAbout(recording))
                            .forEach(journal -> found.putIfAbsent(recording, journal.lines)));
        }
        return found;
    }

    /// @param sound the fingerprint of the sound that it is about
    private record Journal(String sound, List<String> lines) {
        /// Whether it is about this recording; a file that is away is believed to be the same.
        boolean isAbout(CatalogueRecording recording) {
            try {
                return !Files.exists(recording.file())
                        || SoundFingerprint.of(recording.file()).equals(sound);
            } catch (ProblemException unreadable) {
                return false;
            }
        }
    }
}
