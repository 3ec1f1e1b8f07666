package io.github.audiomae.download;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The list of published models that comes with the program, `known-models.json`. Reading it opens no connection.
public final class KnownModelList {
    private static final List<KnownModel> ALL = read();

    private KnownModelList() {}

    /// All published models, Audio-MAE first.
    public static List<KnownModel> all() {
        return ALL;
    }

    /// The model with this id or repository.
    public static Optional<KnownModel> find(String idOrRepository) {
        return ALL.stream()
                .filter(model -> model.isCalled(idOrRepository.strip()))
                .findFirst();
    }

    private static List<KnownModel> read() {
        try (InputStream in =
                Objects.requireNonNull(KnownModelList.class.getResourceAsStream("known-models.json"), "known models")) {
            return List.of(new JsonMapper().readValue(in, KnownModel[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
