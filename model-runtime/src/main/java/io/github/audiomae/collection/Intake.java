package io.github.audiomae.collection;

import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.collection.CatalogueRecording.Status;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares the files on the disk with the catalogue. A file is known by its path, size and time; if one of these is
/// new, by the hash of its content.
final class Intake {
    private final CollectionWriter writer;
    private final RecordingTable recordings;
    private final SoundFiles.Listener listener;
    private final CancellationToken token;
    private final Set<Long> seen = new HashSet<>();

    Intake(CollectionWriter writer, SoundFiles.Listener listener, CancellationToken token) {
        this.writer = writer;
        this.recordings = writer.recordings();
        this.listener = listener;
        this.token = token;
    }

    /// Takes in all files that the paths stand for: new ones wait, changed ones wait again, moved ones are
    /// recognised, and those that are gone from the folders among the paths are marked.
    ///
    /// @throws ProblemException if one of the paths is gone; the recordings below it are marked
    void take(Collection<Path> paths) {
        List<Path> roots = paths.stream().map(Intake::root).toList();
        List<Path> gone = paths.stream().filter(path -> !Files.exists(path)).toList();
        if (!gone.isEmpty()) {
            writer.change();
            mark(gone.stream().map(path -> path.toAbsolutePath().normalize()).toList());
            writer.commit();
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("sound.missing", gone.getFirst()));
        }
        writer.change();
        for (SoundFiles.Found found : SoundFiles.in(paths, listener)) {
            token.throwIfCancelled();
            Path file = found.file().toAbsolutePath().normalize();
            Path root = roots.stream().filter(file::startsWith).findFirst().orElseGet(() -> root(file));
            try {
                take(file, root);
            } catch (IOException e) {
                listener.unreadable(found.file(), e);
            }
        }
        mark(paths.stream().filter(Files::isDirectory).map(Intake::root).toList());
        writer.commit();
    }

    /// Marks recordings that are gone, wherever they are.
    ///
    /// @return those that are gone
    List<CatalogueRecording> markAll() {
        writer.change();
        List<CatalogueRecording> changed = new ArrayList<>();
        List<CatalogueRecording> gone = new ArrayList<>();
        recordings.each(known -> {
            boolean missing = !Files.exists(known.file());
            if (missing) {
                gone.add(known);
            }
            if (missing != known.missing()) {
                changed.add(known);
            }
        });
        changed.forEach(known -> recordings.setMissing(known.id(), !known.missing()));
        writer.commit();
        return gone;
    }

    /// Lets every recording that failed wait again, if its file is there, and marks those that are gone.
    void retry() {
        markAll();
        List<CatalogueRecording> failed = new ArrayList<>();
        recordings.each(known -> {
            if (known.status() == Status.FAILED) {
                failed.add(known);
            }
        });
        writer.change();
        for (CatalogueRecording known : failed) {
            token.throwIfCancelled();
            try {
                if (Files.exists(known.file())) {
                    restart(known, FileMark.of(known.file()));
                }
            } catch (IOException e) {
                listener.unreadable(known.file(), e);
            }
        }
        writer.commit();
    }

    private void mark(List<Path> folders) {
        List<Long> gone = new ArrayList<>();
        recordings.each(known -> {
            if (!known.missing()
                    && !seen.contains(known.id())
                    && folders.stream().anyMatch(known.file()::startsWith)
                    && !Files.exists(known.file())) {
                gone.add(known.id());
            }
        });
        gone.forEach(id -> recordings.setMissing(id, true));
    }

    private void take(Path file, Path root) throws IOException {
        FileMark mark = FileMark.of(file);
        Optional<CatalogueRecording> known = recordings.at(file);
        if (known.isPresent()) {
            seen.add(known.get().id());
            takeKnown(known.get(), mark);
            return;
        }
        Optional<CatalogueRecording> moved = movedTo(file, mark);
        if (moved.isPresent()) {
            seen.add(moved.get().id());
            recordings.move(moved.get().id(), file, root, mark);
        } else {
            recordings.add(file, root, mark);
        }
    }

    private void takeKnown(CatalogueRecording known, FileMark mark) throws IOException {
        if (known.status() == Status.FAILED) {
            restart(known, mark);
        } else if (mark.fits(known)) {
            if (known.missing()) {
                recordings.setMissing(known.id(), false);
            }
        } else if (hasContent(known, known.file(), mark)) {
            recordings.touch(known.id(), mark);
        } else {
            restart(known, mark);
        }
    }

    private void restart(CatalogueRecording known, FileMark mark) {
        writer.windows().removeOf(known.id());
        recordings.restart(known.id(), mark);
    }

    /// The recording that now lies at a new path: its own file is gone, and the content is the same.
    private Optional<CatalogueRecording> movedTo(Path file, FileMark mark) throws IOException {
        for (CatalogueRecording candidate : recordings.ofSize(mark.bytes())) {
            if (!Files.exists(candidate.file()) && hasContent(candidate, file, mark)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean hasContent(CatalogueRecording known, Path file, FileMark mark) throws IOException {
        return known.sha256() != null
                && mark.bytes() == known.bytes()
                && Sha256.of(file, token).equals(known.sha256());
    }

    /// The folder that paths are relative to: a folder itself, or the folder of a file.
    private static Path root(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return Files.isDirectory(absolute) || absolute.getParent() == null ? absolute : absolute.getParent();
    }
}
