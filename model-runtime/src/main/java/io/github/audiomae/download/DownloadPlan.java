package io.github.audiomae.download;

import io.github.audiomae.model.StoredWords;
import java.util.List;

/// What a download would fetch, to be shown before it starts.
///
/// @param title the model's name for people
/// @param name suggested for the model in the library
/// @param origin where it comes from, kept with the model
/// @param licence what may be done with the weights, in words
/// @param files the checkpoint first, then the files that belong to it
public record DownloadPlan(String title, String name, String origin, String licence, List<RemoteFile> files) {
    /// The licence text if the hub does not state what may be done with the weights.
    public static final String UNKNOWN_LICENCE = StoredWords.LICENCE_NOT_SAID.toString();

    public DownloadPlan {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a download plan needs at least one file");
        }
    }

    /// Total size of all files whose size is known, in bytes.
    public long bytes() {
        return files.stream().mapToLong(RemoteFile::bytes).sum();
    }

    /// The same plan with the licence that is known to apply.
    DownloadPlan licensed(String words) {
        return new DownloadPlan(title, name, origin, words, files);
    }
}
