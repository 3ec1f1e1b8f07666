package io.github.audiomae.audio.io;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import io.github.audiomae.files.PatientRead;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;

/// What recorders write about a recording into its file.
///
/// @param guano GUANO metadata (the `guan` chunk): lines of `name: value`
/// @param origination of Broadcast Wave (the `bext` chunk)
/// @param comment in RIFF `LIST INFO ICMT`; in other formats, the comment that FFmpeg finds
public record SoundNotes(Optional<String> guano, Optional<Origination> origination, Optional<String> comment) {
    private static final SoundNotes NONE = new SoundNotes(Optional.empty(), Optional.empty(), Optional.empty());

    /// When a file was made, as text (EBU Tech 3285, 2.3).
    ///
    /// @param date `yyyy-mm-dd`, with any of several separators
    /// @param time `hh:mm:ss`, likewise
    public record Origination(String date, String time) {}

    /// Reads the notes of a file; there are none if it cannot be read.
    public static SoundNotes of(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<SoundNotes> riff = RiffNotes.read(channel, SoundLayout.afterTags(channel));
            if (riff.isPresent()) {
                return riff.get();
            }
        } catch (IOException unreadable) {
            return NONE;
        }
        return new SoundNotes(Optional.empty(), Optional.empty(), comment(file));
    }

    private static Optional<String> comment(Path file) {
        try (MediaFile media = new MediaFile(file, MediaFile.layout(file), PatientRead.PATIENCE)) {
            AVDictionaryEntry ofFile = av_dict_get(media.format().metadata(), "comment", null, 0);
            AVDictionaryEntry found =
                    ofFile == null ? av_dict_get(media.stream().metadata(), "comment", null, 0) : ofFile;
            return Optional.ofNullable(found).map(entry -> entry.value().getString(StandardCharsets.UTF_8));
        } catch (ProblemException noSound) {
            return Optional.empty();
        }
    }

    /// A text of fixed length, filled up with zeros or spaces.
    static String text(ByteBuffer bytes, Charset charset) {
        String all = charset.decode(bytes).toString();
        int end = all.indexOf('\0');
        return (end < 0 ? all : all.substring(0, end)).strip();
    }
}
