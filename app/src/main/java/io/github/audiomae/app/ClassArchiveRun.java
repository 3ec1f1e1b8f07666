package io.github.audiomae.app;

import io.github.audiomae.app.cli.CommandLineInterface;
import io.github.audiomae.files.LibraryCaches;
import io.github.audiomae.files.UserFolders;
import java.time.Duration;
import java.util.List;

/// Does once what starts of the program do: some commands, or the main window on a small collection and a sound, which
/// closes after its first picture. Java archives the classes that this loads, so that later starts are faster; see
/// `audiomae` and `installers/scripts/finish-image.sh`, which start it. There are two archives, because Java takes in
/// all classes of one when it starts: those of the window would make commands slower.
public final class ClassArchiveRun {
    /// After this, a window that hangs is given up, for example without the libraries that it needs.
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /// Time for what follows the picture, such as the classes of the sound.
    private static final String SECONDS_WITH_PICTURE = "5";

    private ClassArchiveRun() {}

    /// Ends the process: with 0 if the commands have run or the window has shown a picture. For the window, makes a
    /// collection of the sound in the cache.
    ///
    /// @param words `commands` or `window`, and a sound file
    public static void main(String... words) {
        Thread.ofPlatform().daemon().name("longest").start(ClassArchiveRun::exitLater);
        try {
            UserFolders folders = UserFolders.current();
            LibraryCaches.place(folders);
            if (words[0].equals("commands")) {
                runCommands(words[1]);
            } else {
                openWindow(folders, words[1]);
            }
        } finally {
            System.exit(1);
        }
    }

    private static void runCommands(String sound) {
        List.of("info", "classify").forEach(command -> CommandLineInterface.run(command, sound));
        System.exit(CommandLineInterface.run("--help"));
    }

    private static void openWindow(UserFolders folders, String sound) {
        String collection = folders.cache().resolve("archive.collection").toString();
        CommandLineInterface.run("collection", "create", collection);
        CommandLineInterface.run("collection", "add", collection, sound);
        System.setProperty(StartReport.PROPERTY, SECONDS_WITH_PICTURE);
        Launcher.main(sound, collection);
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
