package io.github.audiomae.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Optional;

/// A `preprocessor_config.json` beside a checkpoint: how the model's training scaled its input, in the words of the
/// feature extractors of transformers (`feature_extraction_audio_spectrogram_transformer.py`). Models fine-tuned on
/// other sounds have a mean and a deviation of their own, which no tensor tells.
///
/// @param checkpoint beside which the file lies
/// @param json the file, or an empty object
record HubFeatures(Path checkpoint, JsonNode json) {
    private static final String NAME = "preprocessor_config.json";

    /// `do_normalize: false` leaves the values as they are; a model divides them by twice the deviation.
    private static final float NOT_SCALED = 0.5f;

    static HubFeatures beside(Path checkpoint) {
        return new HubFeatures(checkpoint, HubConfig.beside(checkpoint, NAME));
    }

    /// The family's input, scaled as the file says.
    ///
    /// @throws ProblemException if the file describes other windows than the family's
    Preprocessing applied(Preprocessing family) {
        require("sampling_rate", family.sampleRate());
        require("num_mel_bins", family.melBins());
        if (family.longestFrames() == null && family.clipSeconds() == null) {
            require("max_length", family.frames());
        }
        if (json.path("do_normalize").isBoolean() && !json.path("do_normalize").asBoolean()) {
            return family.scaled(0, NOT_SCALED);
        }
        JsonNode mean = json.path("mean");
        JsonNode std = json.path("std");
        if (!mean.isNumber() || !std.isNumber()) {
            return family;
        }
        if (!(std.floatValue() > 0) || !Float.isFinite(mean.floatValue()) || !Float.isFinite(std.floatValue())) {
            throw other("std", std.asText(), "> 0");
        }
        return family.scaled(mean.floatValue(), std.floatValue());
    }

    /// What is said if the file changes the scaling.
    Optional<Sentence> remark(Preprocessing family) {
        Preprocessing applied = applied(family);
        return applied.equals(family)
                ? Optional.empty()
                : Optional.of(Sentence.of("checkpoint.scaled", NAME, applied.mean(), applied.std()));
    }

    private void require(String key, int expected) {
        JsonNode value = json.path(key);
        if (value.isNumber() && value.asInt() != expected) {
            throw other(key, value.asText(), Integer.toString(expected));
        }
    }

    private ProblemException other(String key, String value, String expected) {
        return new ProblemException(
                ProblemCode.CHECKPOINT_UNKNOWN,
                Sentence.of("layout.hub", checkpoint.resolveSibling(NAME), key, value, expected));
    }
}
