package io.github.audiomae.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The hidden files in which outputs are written until they are complete. Each name says which process it belongs to,
/// so that what a killed process left behind is recognised and deleted.
final class Drafts {
    private static final Pattern NAME =
            Pattern.compile("\\..*-(" + ProcessMark.PATTERN + ")-[0-9a-f]{8}\\.part", Pattern.DOTALL);

    /// Characters of the target's name: with the rest, less than the 255 bytes that file systems allow.
    private static final int MOST_CHARACTERS = 30;

    private static final int RANDOM_DIGITS = 8;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<Path> TIDIED = ConcurrentHashMap.newKeySet();

    private Drafts() {}

    /// Creates an empty draft beside a file. The first draft in a folder also deletes what killed processes have
    /// left there.
    ///
    /// @param place absolute; its folder exists
    static Path beside(Path place) throws IOException {
        Path folder = place.resolveSibling("");
        if (TIDIED.add(folder)) {
            tidy(folder);
        }
        return Files.createFile(draft(place)); // not createTempFile, whose files only their owner may read
    }

    /// Creates an empty draft in the folder for temporary files, which others use too: only its owner may read it.
    /// Otherwise as [#beside(Path)].
    ///
    /// @param stream what the draft is sent to
    static Path temporary(Path stream) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        if (TIDIED.add(folder)) {
            tidy(folder);
        }
        Path draft = draft(folder.resolve(String.valueOf(stream.getFileName())));
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createFile(draft);
    }

    private static Path draft(Path place) {
        String random = UUID.randomUUID().toString().substring(0, RANDOM_DIGITS);
        return place.resolveSibling(
                "." + start(String.valueOf(place.getFileName())) + "-" + ProcessMark.own() + "-" + random + ".part");
    }

    private static String start(String name) {
        return name.codePointCount(0, name.length()) <= MOST_CHARACTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MOST_CHARACTERS));
    }

    /// Deletes the drafts of processes that have ended; never fails.
    static void tidy(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> mark(entry).matches()).forEach(Drafts::deleteIfLeftBehind);
        } catch (IOException | UncheckedIOException e) {
            return; // a folder that cannot be listed
        }
    }

    private static void deleteIfLeftBehind(Path draft) {
        Matcher mark = mark(draft);
        try {
            if (mark.matches()
                    && ProcessMark.isLeftBehind(
                            mark.group(1), Files.getLastModifiedTime(draft).toInstant())) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            return; // one that has gone in the meantime, or belongs to another person
        }
    }

    private static Matcher mark(Path entry) {
        return NAME.matcher(String.valueOf(entry.getFileName()));
    }
}
