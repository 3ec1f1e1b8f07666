package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where tags of recordings go: a stream, one file, or a file for each.
class TagResultsTest {
    private static final String HEADER = "file,start_s,end_s,index,label,score,clock_start,clock_end\r\n";
    private static final TagStyle CSV = TagFormat.CSV.style(false);

    @TempDir
    private Path folder;

    @Test
    void aStreamGetsEachRecordingAtOnceAndOneHeader() {
        StringWriter out = new StringWriter();
        try (TagResults results = TagResults.on(out, CSV)) {
            results.add(tags("a.wav"));
            assertThat(out).hasToString(HEADER + row("a.wav"));
            results.add(tags("b.wav"));
            results.finish();
        }

        assertThat(out).hasToString(HEADER + row("a.wav") + row("b.wav"));
    }

    @Test
    void aStreamWithoutRecordingsIsAnEmptyTable() {
        StringWriter csv = new StringWriter();
        StringWriter json = new StringWriter();
        TagResults.on(csv, CSV).finish();
        TagResults.on(json, TagFormat.JSON.style(false)).finish();

        assertThat(csv).hasToString(HEADER);
        assertThat(json.toString().strip()).isEqualTo("[]");
    }

    @Test
    void aStreamThatTakesNothingIsAProblem() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> TagResults.on(broken, CSV).add(tags("a.wav"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TagResults.on(broken, CSV).finish()).isInstanceOf(ProblemException.class);
    }

    @Test
    void aFileAppearsWhenItIsComplete() {
        Path file = folder.resolve("tags.csv");
        try (TagResults results = TagResults.file(file, CSV)) {
            results.add(tags("a.wav"));
            assertThat(file).doesNotExist();
            results.finish();
        }

        assertThat(file).content().isEqualTo(HEADER + row("a.wav"));
    }

    @Test
    void aFileThatIsNotFinishedLeavesNothing() {
        try (TagResults results = TagResults.file(folder.resolve("tags.csv"), CSV)) {
            results.add(tags("a.wav"));
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void eachRecordingGetsItsFileAtItsPlace() {
        try (TagResults results =
                TagResults.folder(folder, CSV, sound -> Path.of("in").resolve(sound))) {
            results.add(tags("b/a.wav"));
            results.finish();
        }

        assertThat(folder.resolve("in/b/a.wav.csv")).content().isEqualTo(HEADER + row("b/a.wav"));
    }

    @Test
    void aFileForEachRecordingIsWholeInEveryFormat() throws IOException {
        try (TagResults results = TagResults.folder(folder, TagFormat.JSON.style(false), sound -> sound)) {
            results.add(tags("a.wav"));
        }

        assertThat(Files.readString(folder.resolve("a.wav.json")))
                .startsWith("[")
                .contains("Speech")
                .endsWith("]\n");
    }

    @Test
    void formatsHaveTheirUsualEndings() {
        assertThat(TagFormat.CSV.ending()).isEqualTo("csv");
        assertThat(TagFormat.JSON.ending()).isEqualTo("json");
        assertThat(TagFormat.RAVEN.ending()).isEqualTo("selections.txt");
        assertThat(TagFormat.AUDACITY.ending()).isEqualTo("txt");
        assertThatThrownBy(() -> TagFormat.RAVEN.style(false, CellText.SPREADSHEET_SAFE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RecordingTags tags(String file) {
        return new RecordingTags(
                file,
                1,
                2,
                List.of(new WindowTags(new TimeSpan(0, 2), List.of(new Tag(0, "Speech", 0.5f)), Optional.empty())),
                Optional.empty());
    }

    private static String row(String file) {
        return file + ",0,2,0,Speech,0.5,,\r\n";
    }
}
