package io.github.audiomae.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.Problem;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searching folders finds the sounds in them.
class FolderSearchViewModelTest {
    @TempDir
    Path folder;

    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final ProblemsViewModel problems = new ProblemsViewModel(messages);
    private final FolderSearchViewModel search = new FolderSearchViewModel(Jobs.onThisThread(), problems, messages);
    private final List<Path> found = new ArrayList<>();

    @Test
    void soundsAreFoundAtEveryDepthInOrder() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("b/c"));
        Files.createFile(deep.resolve("dawn.FLAC"));
        Files.createFile(folder.resolve("a.wav"));
        Files.createFile(folder.resolve("notes.txt"));
        Files.createFile(folder.resolve("features.npy"));

        search.search(List.of(folder), found::addAll);

        assertThat(found).containsExactly(folder.resolve("a.wav"), deep.resolve("dawn.FLAC"));
        assertThat(search.busy().get()).isFalse();
        assertThat(sentence())
                .isEqualTo("Left out: 1 with names that do not end like those of sounds; 1 that hold features.");
    }

    @Test
    void nothingIsSaidWhereNothingIsLeftOut() throws IOException {
        Files.createFile(folder.resolve("a.wav"));

        search.search(List.of(folder), found::addAll);

        assertThat(problems.current().get()).isNull();
    }

    @Test
    void emptyFolderSaysWhatItHoldsInstead() throws IOException {
        Files.createFile(folder.resolve("._a.wav"));
        Files.createFile(folder.resolve(".b.wav"));
        Files.createFile(folder.resolve("README"));

        search.search(List.of(folder), found::addAll);

        assertThat(sentence()).contains("There are no sounds", "1 stored by macOS", "1 hidden", "1 without an ending");
    }

    @Test
    void emptyFolderIsSaid() {
        search.search(List.of(folder), found::addAll);

        assertThat(found).isEmpty();
        assertThat(sentence()).contains(folder.toString());
    }

    @Test
    void largeFolderIsBoundedAndSaid() throws IOException {
        for (int i = 0; i < FolderSearchViewModel.MOST + 3; i++) {
            Files.createFile(folder.resolve(i + ".wav"));
        }

        search.search(List.of(folder), found::addAll);

        assertThat(found).hasSize(FolderSearchViewModel.MOST);
        assertThat(sentence()).contains("2,000");
    }

    private String sentence() {
        Problem problem = Objects.requireNonNull(problems.current().get());
        return problem.sentence();
    }
}
