package io.github.audiomae.recordings;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.export.CellText;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.files.EnumWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The embeddings to export. Immutable.
///
/// @param files the recordings
/// @param reader how they are read
/// @param request how they are described
/// @param format how rows are stored
/// @param target the file to write
/// @param cells how names of files are written into the table
public record EmbeddingOrder(
        List<Path> files,
        RecordingReader reader,
        EmbeddingRequest request,
        EmbeddingFormat format,
        Path target,
        CellText cells) {
    /// With the names of files as they are.
    public EmbeddingOrder(
            List<Path> files, RecordingReader reader, EmbeddingRequest request, EmbeddingFormat format, Path target) {
        this(files, reader, request, format, target, CellText.EXACT);
    }

    public EmbeddingOrder {
        files = List.copyOf(files);
    }

    /// The equivalent command line.
    public List<String> commandLine(String modelId) {
        List<String> words = new ArrayList<>();
        words.add("embed");
        files.forEach(file -> words.add(file.toString()));
        words.addAll(List.of("-o", target.toString(), "--model", modelId, "--format", EnumWord.of(format)));
        words.addAll(List.of("--level", EnumWord.of(request.level())));
        words.addAll(List.of("--window", Double.toString(request.plan().windowSeconds())));
        words.addAll(List.of("--hop", Double.toString(request.plan().hopSeconds())));
        if (reader.channel() instanceof ChannelChoice.Single) {
            words.addAll(List.of("--channel", reader.channel().toString()));
        }
        if (reader.normalizedArrays()) {
            words.add("--normalized-input");
        }
        if (cells == CellText.SPREADSHEET_SAFE) {
            words.add("--spreadsheet-safe");
        }
        return List.copyOf(words);
    }
}
