package io.github.audiomae.app.cli;

import picocli.CommandLine.Command;

/// The program itself: what `audiomae --help` tells.
@Command(
        name = "audiomae",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisHeading = "Usage: audiomae [FILE...]            the window%n       ",
        customSynopsis = "audiomae COMMAND [OPTION...] one of the commands below",
        descriptionHeading = "%n",
        description = {
            "Hides patches of a sound's spectrogram, lets an Audio-MAE paint them back and names what it hears.",
            "Results go to standard output or to files, everything else to standard error."
        },
        commandListHeading = "%nCommands (each has its own --help):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:some inputs failed, the rest is done; standard error says which",
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
final class AudioMaeCommand {}
