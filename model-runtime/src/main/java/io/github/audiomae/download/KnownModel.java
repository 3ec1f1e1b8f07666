package io.github.audiomae.download;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A published model that this program can use.
///
/// @param id what to call it here
/// @param title what a person reads
/// @param repository `owner/name` on the hub, or null where it must be fetched by hand
/// @param page where it is described and, without a repository, fetched
/// @param bytes about how much is fetched, 0 when not known
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

    /// Whether the program itself can fetch it.
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
