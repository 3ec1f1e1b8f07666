package io.github.audiomae.app.shell;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/// The program without its window, writing every kind of file to a disk that is nearly full.
///
/// Arguments: the user's data folder, the folder on that disk. Prints a line for each kind of file: its name, the code,
/// the sentence.
public final class FullDiskProgram {
    private FullDiskProgram() {}

    /// Opens a sound and writes.
    public static void main(String... arguments) {
        Path full = Path.of(arguments[1]);
        try (Explorer explorer = TestExplorer.with(Jobs.onThisThread(), Path.of(arguments[0]))) {
            explorer.start(List.of(TestExplorer.sample("bells")));
            explorer.experiment().saveFigure(full.resolve("figure.png"), 300);
            print(explorer, "figure.png");
            explorer.experiment().saveFigure(full.resolve("figure.svg"), 300);
            print(explorer, "figure.svg");
            explorer.experiment().saveCard(full.resolve("card.json"));
            print(explorer, "card.json");
            explorer.embeddings().hopSeconds().set(0.01);
            explorer.embeddings().writeTo(full.resolve("unannounced.csv"));
            explorer.embeddings().export();
            print(explorer, "unannounced.csv");
            explorer.embeddings().begin(Path.of("."));
            explorer.embeddings().writeTo(full.resolve("announced.csv"));
            explorer.embeddings().export();
            print(explorer, "announced.csv");
        }
    }

    private static void print(Explorer explorer, String name) {
        Problem problem = explorer.problems().current().get();
        System.out.println(problem == null ? name : name + " " + problem.code() + " " + problem.sentence());
        explorer.problems().dismiss();
    }
}
