package io.github.audiomae.timestamp;

import io.github.audiomae.audio.io.SoundNotes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out when recordings began. Reads a few kilobytes of a file, whatever its length.
///
/// @param own a pattern of the user for file names, believed before everything else
public record StartReader(Optional<NamePattern> own) {
    /// Without a pattern of the user.
    public static final StartReader USUAL = new StartReader(Optional.empty());

    /// With a pattern of the user, unless it is blank or no pattern.
    public static StartReader with(String pattern) {
        if (pattern.isBlank()) {
            return USUAL;
        }
        try {
            return new StartReader(Optional.of(NamePattern.parse(pattern)));
        } catch (IllegalArgumentException noPattern) {
            return USUAL;
        }
    }

    /// All that is written about the start of a recording; nothing if the file cannot be read.
    public StartFindings read(Path file) {
        SoundNotes notes = SoundNotes.of(file);
        String name = String.valueOf(file.getFileName());
        List<RecordingStart> found = Stream.of(
                        own.flatMap(pattern -> pattern.read(name, StartSource.OWN_PATTERN)),
                        notes.guano().flatMap(NoteStarts::guano),
                        notes.comment().flatMap(NoteStarts::audioMoth),
                        notes.origination().flatMap(when -> NoteStarts.bext(when.date(), when.time())),
                        NameStarts.read(withoutEnding(name)))
                .flatMap(Optional::stream)
                .toList();
        return new StartFindings(file, found);
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.substring(dot + 1).matches("[A-Za-z]\\w{0,4}") ? name.substring(0, dot) : name;
    }
}
