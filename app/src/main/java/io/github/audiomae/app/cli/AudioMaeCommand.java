package io.github.audiomae.app.cli;

import io.github.audiomae.app.program.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The program: the command for `audiomae --help`.
@Command(
        name = "audiomae",
        mixinStandardHelpOptions = true,
        versionProvider = AudioMaeCommand.Version.class,
        synopsisHeading = "Usage: audiomae [FILE...]            opens the main window%n       ",
        customSynopsis = "audiomae COMMAND [OPTION...] runs one of the commands below",
        descriptionHeading = "%n",
        description = {
            "Hides patches of a sound's spectrogram, lets an Audio-MAE reconstruct them, and classifies sounds.",
            "Results go to standard output or to files, everything else to standard error."
        },
        commandListHeading = "%nCommands (each has its own --help):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:some inputs failed (standard error says which), the others are done",
            "2:wrong usage",
            "3:nothing done"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae info street.flac",
            "  audiomae reconstruct street.flac -o out --mask-ratio 0.8 --seed 7",
            "  audiomae classify street.flac --top-k 3",
            "  audiomae embed recordings -o embeddings.csv"
        })
final class AudioMaeCommand {
    /// The output of `audiomae --version`.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                ProgramVersion.nameAndVersion(),
                "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch")
            };
        }
    }
}
