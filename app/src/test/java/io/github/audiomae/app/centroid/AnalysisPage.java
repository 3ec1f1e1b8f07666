package io.github.audiomae.app.centroid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What docs/adding-an-analysis.md shows and says.
public final class AnalysisPage {
    private static final Path PAGE = Path.of("../docs/adding-an-analysis.md");
    private static final Pattern BLOCK = Pattern.compile("```(java|properties)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SERVICE = Pattern.compile("- `(io\\.github\\.audiomae\\.[\\w.]+)`: `([\\w.$]+)`");

    private AnalysisPage() {}

    /// The code and the texts that the page shows.
    public static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(2).strip())
                .toList();
    }

    /// Writes the lines that the page asks for, each into its file.
    ///
    /// @param folder becomes a folder for the class path
    public static Path services(Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        List<MatchResult> lines =
                SERVICE.matcher(Files.readString(PAGE)).results().toList();
        for (MatchResult line : lines) {
            Files.writeString(services.resolve(line.group(1)), line.group(2) + "\n");
        }
        return folder;
    }
}
