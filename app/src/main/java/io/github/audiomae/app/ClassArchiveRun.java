package io.github.audiomae.app;

import io.github.audiomae.app.cli.CommandLineInterface;
import io.github.audiomae.files.LibraryCaches;
import io.github.audiomae.files.UserFolders;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Does once what starts of the program do: some commands, then the main window on a small collection and a sound,
/// which closes after its first picture. Java archives the classes that this loads, so that later starts of both are
/// faster; see `audiomae` and `installers/scripts/finish-image.sh`, which start it.
public final class ClassArchiveRun {
    /// Where the window hangs, for example without the libraries that it needs, the commands alone are archived.
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /// Time for what follows the picture, such as the classes of the sound.
    private static final String SECONDS_WITH_PICTURE = "5";

    private ClassArchiveRun() {}

    /// Ends the process: with 0 if the window has shown a picture. Makes a collection of the first sound in the cache.
    ///
    /// @param sounds the files to classify and to open, at least one
    public static void main(String... sounds) {
        Thread.ofPlatform().daemon().name("longest").start(ClassArchiveRun::exitLater);
        try {
            UserFolders folders = UserFolders.current();
            LibraryCaches.place(folders);
            List.of("info", "classify").forEach(command -> CommandLineInterface.run(command, sounds[0]));
            CommandLineInterface.run("--help");
            String collection = folders.cache().resolve("archive.collection").toString();
            CommandLineInterface.run("collection", "create", collection);
            CommandLineInterface.run("collection", "add", collection, sounds[0]);
            System.setProperty(StartReport.PROPERTY, SECONDS_WITH_PICTURE);
            Launcher.main(
                    Stream.concat(Stream.of(sounds), Stream.of(collection)).toArray(String[]::new));
        } finally {
            System.exit(1);
        }
    }

    private static void exitLater() {
        try {
            Thread.sleep(LONGEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(1);
    }
}
