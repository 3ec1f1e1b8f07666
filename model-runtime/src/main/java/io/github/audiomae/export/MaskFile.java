package io.github.audiomae.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Masks in a form that other programs can read: the numbers of the visible patches, from 0, in the order of the
/// encoder's input (`ids_keep`). A file holds an int64 array `[K]`, a text a list in brackets.
public final class MaskFile {
    private static final JsonMapper LISTS = JsonMapper.builder()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private MaskFile() {}

    /// Writes a `.npy` file, whole or not at all.
    ///
    /// @throws ProblemException if it cannot be written
    public static void write(Path file, PatchMask mask) {
        long[] visible = mask.idsKeep();
        AtomicFile.write(file, beside -> Npy.writeLongs(beside, visible, visible.length));
    }

    /// Reads a `.npy` file.
    ///
    /// @param grid of the model for which the mask is
    /// @throws ProblemException if it cannot be read or is not a mask
    public static PatchMask read(Path file, PatchGrid grid) {
        Npy.Longs visible = Npy.readLongs(file);
        if (visible.shape().length > 1) {
            throw new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("mask.axes", file, visible.shape().length));
        }
        return mask(visible.values(), grid);
    }

    /// The mask as text, such as `[3, 17, 255]`.
    public static String text(PatchMask mask) {
        return Arrays.toString(mask.idsKeep());
    }

    /// Parses what [#text(PatchMask)] returns, or any list of visible patches in brackets.
    ///
    /// @param grid of the model for which the mask is
    /// @throws ProblemException if the text is not such a list
    public static PatchMask ofText(String text, PatchGrid grid) {
        try {
            long @Nullable [] visible = LISTS.readValue(text.strip(), long[].class);
            if (visible == null) {
                throw new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("mask.text"));
            }
            return mask(visible, grid);
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("mask.text"), e);
        }
    }

    private static PatchMask mask(long[] visible, PatchGrid grid) {
        return PatchMask.keeping(
                grid,
                Arrays.stream(visible)
                        .mapToInt(patch -> (int) Math.clamp(patch, -1, Integer.MAX_VALUE))
                        .toArray());
    }
}
