package io.github.audiomae.checkpoint;

import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The kind of a file, judged by its first bytes and not by its name.
enum FileContent {
    SAFETENSORS,
    ZIP,
    /// `torch.save` before PyTorch 1.6: several pickles one after another, without a zip.
    OLD_TORCH,
    OTHER_PICKLE,
    HTML,
    GIT_LFS_POINTER,
    JSON,
    EMPTY,
    UNKNOWN;

    private static final int HEAD_BYTES = 512;
    private static final String ZIP_MAGIC = "PK\u0003\u0004";
    /// The pickled number 0x1950a86a20f9469cfc6c with which every old PyTorch file begins
    /// (`torch/serialization.py`).
    private static final String OLD_TORCH_MAGIC = "\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019";

    private static final String LFS_START = "version https://git-lfs.github.com/spec/";
    private static final int SAFETENSORS_JSON_START = 8;

    /// @throws ProblemException if the file cannot be read
    static FileContent of(Path file) {
        try (CheckpointBytes bytes = CheckpointBytes.open(file)) {
            byte[] head =
                    bytes.read(0, (int) Math.min(HEAD_BYTES, bytes.size())).array();
            return of(new String(head, StandardCharsets.ISO_8859_1));
        }
    }

    private static FileContent of(String head) {
        if (head.isEmpty()) {
            return EMPTY;
        }
        if (head.startsWith(ZIP_MAGIC)) {
            return ZIP;
        }
        if (head.startsWith(OLD_TORCH_MAGIC, 2)) {
            return OLD_TORCH;
        }
        if (head.startsWith(LFS_START)) {
            return GIT_LFS_POINTER;
        }
        String text = head.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
            return HTML;
        }
        if (head.startsWith("{", SAFETENSORS_JSON_START)) {
            return SAFETENSORS;
        }
        if (head.charAt(0) == '\u0080') {
            return OTHER_PICKLE;
        }
        return text.startsWith("{") || text.startsWith("[") ? JSON : UNKNOWN;
    }

    /// Opens `file` according to its content.
    ///
    /// @param asked which weights to take; if empty, the trained ones where there are both
    /// @throws ProblemException if it is not a checkpoint format that can be read; the sentence says what it seems
    ///     to be
    static TensorTable open(Path file, Optional<TrainedWeights> asked) {
        TensorTable table = NamedAverages.chosen(openFile(file, asked), asked);
        if (asked.isPresent() && !table.weights().contains(asked.get())) {
            table.close();
            throw new Complaint(file).refused(asked.get().missing());
        }
        return table;
    }

    static TensorTable openFile(Path file, Optional<TrainedWeights> asked) {
        Complaint complaint = new Complaint(file);
        return switch (of(file)) {
            case SAFETENSORS -> SafetensorsFile.open(file);
            case ZIP -> TorchCheckpoint.open(file, asked);
            case OLD_TORCH -> throw complaint.refused(Sentence.of("checkpoint.old-torch"));
            case OTHER_PICKLE -> throw complaint.refused(Sentence.of("checkpoint.pickle"));
            case HTML -> throw complaint.refused(Sentence.of("checkpoint.web-page"));
            case GIT_LFS_POINTER -> throw complaint.refused(Sentence.of("checkpoint.git-lfs"));
            case JSON -> ShardedCheckpoint.open(file);
            case EMPTY -> throw complaint.refused(Sentence.of("checkpoint.empty"));
            case UNKNOWN -> throw complaint.refused(Sentence.of("checkpoint.neither"));
        };
    }
}
