package io.github.audiomae.cluster.task;

import io.github.audiomae.audio.io.SoundFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The recordings that a place stands for, by the rule of [SoundFiles], one at a time: however many files a folder
/// holds, only its open subfolders are in memory. What cannot be read is passed on, and fails when it is opened.
final class FolderWalk implements Iterator<Piece>, AutoCloseable {
    private final SoundPlace root;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<Path> above = new HashSet<>();
    private @Nullable Piece next;

    private record Level(Path real, DirectoryStream<Path> stream, Iterator<Path> entries) {}

    FolderWalk(SoundPlace root) {
        this.root = root;
        Path path = root.path();
        if (Files.isDirectory(path)) {
            enter(path);
            advance();
        } else {
            next = piece(root, path);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Piece next() {
        Piece found = next;
        if (found == null) {
            throw new NoSuchElementException("no recording is left in " + root.name());
        }
        next = null;
        advance();
        return found;
    }

    private void advance() {
        while (next == null && !levels.isEmpty()) {
            Level level = levels.element();
            try {
                if (level.entries().hasNext()) {
                    visit(level.entries().next());
                } else {
                    leave();
                }
            } catch (DirectoryIteratorException e) {
                leave();
                unreadable(level.real());
            }
        }
    }

    private void visit(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                if (!String.valueOf(path.getFileName()).startsWith(".")) {
                    enter(path);
                }
            } else if (SoundFiles.whyLeftOut(path, attributes).isEmpty()) {
                next = Piece.whole(
                        root.below(path),
                        attributes.size(),
                        attributes.lastModifiedTime().toMillis());
            }
        } catch (IOException e) {
            unreadable(path);
        }
    }

    private void enter(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (above.add(real)) { // a link to a folder above leads to files that are found anyway
                DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
                levels.push(new Level(real, stream, stream.iterator()));
            }
        } catch (IOException e) {
            unreadable(folder);
        }
    }

    private void leave() {
        Level level = levels.pop();
        above.remove(level.real());
        close(level);
    }

    private void unreadable(Path path) {
        next = Piece.whole(root.below(path), 0, 0);
    }

    private static Piece piece(SoundPlace place, Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Piece.whole(
                    place, attributes.size(), attributes.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return Piece.whole(place, 0, 0);
        }
    }

    private static void close(Level level) {
        try {
            level.stream().close();
        } catch (IOException e) {
            // It was only read.
        }
    }

    @Override
    public void close() {
        levels.forEach(FolderWalk::close);
        levels.clear();
    }
}
