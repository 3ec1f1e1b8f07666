package io.github.audiomae.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.app.Launcher;
import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.CancellationToken;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program as tests run it: in this JVM, or as a separate process.
///
/// @param home the user's data folder; empty for a person without a home
/// @param folder working folder of the process, to which relative paths refer
/// @param javaOptions for processes
/// @param beside further jars or folders on the class path of processes, after the program's own
record Program(Path home, Path folder, List<String> javaOptions, List<Path> beside) {
    private static final int PATIENCE_SECONDS = 120;

    Program(Path home, Path folder) {
        this(home, folder, List.of(), List.of());
    }

    /// The same program with more Java options.
    Program with(String... options) {
        return new Program(home, folder, List.of(options), beside);
    }

    /// The same program with further classes on its class path.
    Program beside(Path classes) {
        return new Program(home, folder, javaOptions, List.of(classes));
    }

    /// The result of a run.
    ///
    /// @param out standard output
    /// @param err standard error
    record Outcome(int code, String out, String err) {}

    /// Runs a command in this JVM.
    Outcome run(Object... arguments) {
        return runIn(Map.of(), arguments);
    }

    /// Runs a command in this JVM with exactly these environment variables.
    Outcome runIn(Map<String, String> environment, Object... arguments) {
        String[] words = words(arguments).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandContext context = new CommandContext(
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, true, UTF_8),
                new CancellationToken(),
                () -> new ModelLibrary(home, Bundled.models()),
                List.of(words),
                environment);
        int code = CommandLineInterface.run(context, words);
        return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /// Runs a command as a process, in a German locale, without a display.
    Outcome runProcess(Object... arguments) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = start(out, err, arguments);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + words(arguments) + "\n" + Files.readString(err));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Starts a command as a process.
    Process start(Path out, Path err, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "-Duser.language=de",
                "-Duser.country=DE",
                "-XX:TieredStopAtLevel=1",
                "-Dai.djl.offline=true",
                "-DOPT_OUT_TRACKING=true",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(javaOptions);
        command.add(Launcher.class.getName());
        command.addAll(words(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("AUDIOMAE_HOME", home.toString());
        if (home.toString().isEmpty()) {
            builder.environment().keySet().removeAll(List.of("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"));
        }
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        return builder.start();
    }

    private String classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.concat(Stream.of(own), beside.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> words(Object... arguments) {
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(
                    argument instanceof Double number ? String.format(Locale.ROOT, "%s", number) : argument.toString());
        }
        return words;
    }
}
