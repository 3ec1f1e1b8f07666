package io.github.audiomae.cluster.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;

/// The entries of a folder, requested a page at a time.
final class StoreEntries implements DirectoryStream<Path>, Iterator<Path> {
    private final RemoteIterator<FileStatus> entries;
    private final Path folder;
    private final Filter<? super Path> filter;
    private @Nullable Path next;

    StoreEntries(RemoteIterator<FileStatus> entries, Path folder, Filter<? super Path> filter) {
        this.entries = entries;
        this.folder = folder;
        this.filter = filter;
    }

    @Override
    public Iterator<Path> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && entries.hasNext()) {
                Path path = folder.resolve(entries.next().getPath().getName());
                if (filter.accept(path)) {
                    next = path;
                }
            }
            return next != null;
        } catch (IOException e) {
            throw new DirectoryIteratorException(e);
        }
    }

    @Override
    public Path next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no entry is left in " + folder);
        }
        Path found = java.util.Objects.requireNonNull(next);
        next = null;
        return found;
    }

    @Override
    public void close() {
        // Hadoop holds nothing open between pages.
    }
}
