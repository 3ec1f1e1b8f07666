package io.github.audiomae.download;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A published model that this program can use.
///
/// @param id its id in this program
/// @param title its name for people
/// @param repository `owner/name` on the hub, or null if it must be fetched by hand
/// @param page the page that describes it and, without a repository, offers it
/// @param bytes approximate size of the download, 0 if unknown
/// @param licence what may be done with the weights, in words
/// @param capabilities `reconstruct`, `classify`, `embed`
public record KnownModel(
        String id,
        String title,
        @Nullable String repository,
        String page,
        long bytes,
        String licence,
        List<String> capabilities) {
    public KnownModel {
        capabilities = List.copyOf(capabilities);
    }

    /// Whether the program can fetch it.
    public boolean isFetched() {
        return repository != null;
    }

    boolean isCalled(String words) {
        return id.equalsIgnoreCase(words)
                || Optional.ofNullable(repository)
                        .filter(words::equalsIgnoreCase)
                        .isPresent();
    }
}
