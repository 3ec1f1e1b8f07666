package io.github.audiomae.annotation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.AnnotationDocument;
import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormatTest {
    private static final String RAVEN = """
            Begin Path\tSelection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tQuality\t\
            Species\tFile Offset (s)\tPeak Freq (Hz)
            a.wav\t1\tWaveform 1\t1\t1.50\t2.250000\t0.0\t24000.0\tgood\twren\t1.50\t
            a.wav\t1\tSpectrogram 1\t1\t1.50\t2.250000\t1000.0\t4000.5\tgood\twren\t1.50\t2411.7
            b.wav\t7\tSpectrogram 1\t2\t63.0\t64.0\t10.0\t200.0\t\tbittern\t3.0\t91
            b.wav\t8\tWaveform 1\t2\t65.0\t66.0\t0.0\t24000.0\t?\t\t5.0\t
            """;

    @TempDir
    private Path folder;

    @Test
    void readsARavenTableInAnyOrderWithOneAnnotationForSeveralViews() throws IOException {
        AnnotationTable table = read(TableFormat.RAVEN, RAVEN);

        assertThat(table.entries()).hasSize(3);
        assertThat(table.recordings()).containsExactly("a.wav", "b.wav");
        Annotation wren = table.entries().get(0).annotation();
        assertThat(wren.name()).isEqualTo("wren");
        assertThat(wren.span()).isEqualTo(new TimeSpan(1.5, 2.25));
        assertThat(wren.band()).contains(new FrequencyRange(1000, 4000.5));
        assertThat(wren.cells().get(1)).containsEntry("Quality", "good").containsEntry("Peak Freq (Hz)", "2411.7");
        Annotation bittern = table.entries().get(1).annotation();
        assertThat(bittern.span()).as("time in its file").isEqualTo(new TimeSpan(3, 4));
        assertThat(table.entries().get(2).annotation().band())
                .as("a waveform view")
                .isEmpty();
    }

    @Test
    void writesARavenTableBackAsItWas() throws IOException {
        assertThat(written(TableFormat.RAVEN, read(TableFormat.RAVEN, RAVEN))).isEqualTo(RAVEN);
    }

    @Test
    void changesOnlyTheCellsThatWereEdited() throws IOException {
        AnnotationTable table = read(TableFormat.RAVEN, RAVEN);
        AnnotationDocument document = new AnnotationDocument();
        AnnotationEditing editing = new AnnotationEditing(document, 60, 24_000);
        document.apply(editing.take(
                table.entries().stream().map(AnnotationTable.Entry::annotation).toList()));
        document.apply(editing.move(List.of(document.find(2).orElseThrow()), 0.5, 0));
        document.apply(editing.rename(List.of(document.find(2).orElseThrow()), "Botaurus"));

        String now =
                written(TableFormat.RAVEN, AnnotationTable.of(table.columns(), List.copyOf(document.all()), "b.wav"));

        assertThat(now)
                .isEqualTo(RAVEN.replace(
                        "63.0\t64.0\t10.0\t200.0\t\tbittern\t3.0", "63.5\t64.5\t10.0\t200.0\t\tBotaurus\t3.5"));
    }

    @Test
    void aTableOfItsOwnHasTheColumnsThatRavenNeeds() throws IOException {
        Annotation box =
                Annotation.made(1, new TimeSpan(0.5, 1.25), Optional.of(new FrequencyRange(100, 200)), "a\tb", "one");
        Annotation span = Annotation.made(2, new TimeSpan(2, 3), Optional.empty(), "", "two");

        assertThat(written(TableFormat.RAVEN, AnnotationTable.of(List.of(box, span), "/x/a.wav")))
                .isEqualTo("""
                Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tAnnotation\tLayer\t\
                Begin Path\tFile Offset (s)
                1\tSpectrogram 1\t1\t0.5\t1.25\t100\t200\ta\\u0009b\tone\t/x/a.wav\t0.5
                2\tWaveform 1\t1\t2\t3\t\t\t\ttwo\t/x/a.wav\t2
                """);
    }

    @Test
    void clockTimesAreWrittenWhereTheStartIsKnownAndFollowEdits() throws IOException {
        Optional<RecordingStart> begins = Optional.of(new RecordingStart(
                LocalDateTime.of(2026, 5, 1, 21, 30), Optional.of(ZoneOffset.ofHours(2)), StartSource.GUANO));
        Annotation made = Annotation.made(1, new TimeSpan(6.5, 8), Optional.empty(), "bat", "x");

        assertThat(written(TableFormat.RAVEN, AnnotationTable.of(List.of(), List.of(made), "a.wav", begins))
                        .lines())
                .element(1)
                .asString()
                .endsWith("\t2026/05/01 21:30:06.500");
        assertThat(written(TableFormat.RAVEN, AnnotationTable.of(List.of(made), "a.wav")))
                .doesNotContain("Begin Date Time");
        String csv = written(TableFormat.CSV, AnnotationTable.of(List.of(), List.of(made), "a.wav", begins));
        assertThat(csv.lines())
                .containsExactly(
                        "file,start_s,end_s,low_hz,high_hz,name,layer,clock_start,clock_end",
                        "a.wav,6.5,8,,,bat,x,2026-05-01T21:30:06.500+02:00,2026-05-01T21:30:08.000+02:00");

        // What was read stays as it is; what was moved is computed again, or left empty.
        Annotation again = read(TableFormat.CSV, csv.replace(".500+02:00", ".5"))
                .entries()
                .getFirst()
                .annotation();
        Annotation later = new Annotation(1, new TimeSpan(7, 8), again.band(), again.name(), "x", again.cells());
        List<String> columns = TableFormat.CSV.columns(List.of(again));
        assertThat(written(TableFormat.CSV, AnnotationTable.of(columns, List.of(again), "a.wav", begins)))
                .contains(",2026-05-01T21:30:06.5,2026-05-01T21:30:08.000+02:00");
        assertThat(written(TableFormat.CSV, AnnotationTable.of(columns, List.of(later), "a.wav", begins)))
                .contains(",2026-05-01T21:30:07.000+02:00,2026-05-01T21:30:08.000+02:00");
        assertThat(written(TableFormat.CSV, AnnotationTable.of(columns, List.of(later), "a.wav")))
                .contains("x,,2026-05-01T21:30:08.000+02:00");
    }

    @Test
    void readsAudacityLabelsWithFrequenciesPointsAndFurtherFields() throws IOException {
        String labels = """
                0.500000\t1.250000\twren
                \\\t1000.000000\t4000.000000
                2.000000\t2.000000\tclick
                \\\t-1.000000\t500.000000
                3\t4\tSpeech\t0.87
                """;

        AnnotationTable table = read(TableFormat.AUDACITY, labels);

        assertThat(table.entries())
                .extracting(entry -> entry.annotation().name())
                .containsExactly("wren", "click", "Speech");
        assertThat(table.entries().get(0).annotation().band()).contains(new FrequencyRange(1000, 4000));
        assertThat(table.entries().get(1).annotation().span()).isEqualTo(new TimeSpan(2, 2));
        assertThat(table.entries().get(1).annotation().band()).isEmpty();
        assertThat(written(TableFormat.AUDACITY, table)).isEqualTo(labels);
    }

    @Test
    void readsCsvOfOtherPrograms() throws IOException {
        AnnotationTable table = read(
                TableFormat.CSV,
                "Start (s),End (s),Scientific name,Common name,Confidence,File\r\n0.0,3.0,Parus major,\"Tit, great\",0.8,a.wav\r\n");

        Annotation tit = table.entries().getFirst().annotation();
        assertThat(tit.name()).isEqualTo("Tit, great");
        assertThat(tit.cells().getFirst()).containsEntry("Confidence", "0.8");
        assertThat(table.recordings()).containsExactly("a.wav");
    }

    @Test
    void namesTheLineThatCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("t.txt"), RAVEN.replace("63.0", "soon"));

        assertThatThrownBy(() -> TableFormat.RAVEN.read(file, "x"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("line 4")
                .hasMessageContaining("Begin Time (s)");
        assertThatThrownBy(() -> read(TableFormat.AUDACITY, "one\t2\tx\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> read(TableFormat.CSV, "a,b\n1,2\n")).hasMessageContaining("start_s");
        assertThatThrownBy(() -> read(TableFormat.CSV, "start_s,end_s,label\n0,1,\"a\"b\n"))
                .hasMessageEndingWith("quotes that do not match.");
    }

    @Test
    void knowsTheFormatByContentAndReadsOldEncodings() throws IOException {
        assertThat(TableFormat.of(Files.writeString(folder.resolve("a"), "\uFEFF" + RAVEN)))
                .isEqualTo(TableFormat.RAVEN);
        assertThat(TableFormat.of(Files.writeString(folder.resolve("b"), "1\t2\tx\n")))
                .isEqualTo(TableFormat.AUDACITY);
        assertThat(TableFormat.of(Files.writeString(folder.resolve("c"), "start,end\n")))
                .isEqualTo(TableFormat.CSV);
        Path old = folder.resolve("d");
        Files.write(old, "1\t2\tKöhler\n".getBytes(Charset.forName("windows-1252")));
        assertThat(TableFormat.AUDACITY
                        .read(old, "x")
                        .entries()
                        .getFirst()
                        .annotation()
                        .name())
                .isEqualTo("Köhler");
    }

    /// Any annotations, written and read, are the same; and what was read, written and read again is the same with
    /// every column, known or not, in its order.
    @Test
    void aRoundTripLosesNothing() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            for (int seed = 0; seed < 200; seed++) {
                Random random = new Random(seed);
                List<Annotation> made = new ArrayList<>();
                for (int i = random.nextInt(8); i >= 0; i--) {
                    made.add(annotation(made.size() + 1L, format, random));
                }
                AnnotationTable first = read(format, written(format, AnnotationTable.of(made, "a \"b\", c.wav")));

                assertThat(first.entries())
                        .as("%s, seed %d", format, seed)
                        .extracting(entry -> Annotation.made(
                                entry.annotation().id(),
                                entry.annotation().span(),
                                entry.annotation().band(),
                                entry.annotation().name(),
                                entry.annotation().layer()))
                        .isEqualTo(made);
                if (format != TableFormat.AUDACITY) {
                    AnnotationTable wide = widened(first, random, format);
                    assertThat(read(format, written(format, wide)))
                            .as("%s, seed %d", format, seed)
                            .isEqualTo(wide);
                }
            }
        }
    }

    /// Labels as Audacity and BirdNET write them, with frequencies that are set, not set and missing, and with further
    /// fields: every line comes back as it was.
    @Test
    void linesOfAudacityComeBackAsTheyWere() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                int start = random.nextInt(100_000);
                text.append(String.format(Locale.ROOT, "%.6f\t%.6f\t", start / 8.0, start / 8.0 + random.nextInt(9)))
                        .append(text(TableFormat.AUDACITY, random));
                for (int more = random.nextInt(3); more > 0; more--) {
                    text.append('\t').append(text(TableFormat.AUDACITY, random));
                }
                text.append('\n');
                switch (random.nextInt(3)) {
                    case 0 -> text.append("\\\t90.500000\t4000.000000\n");
                    case 1 -> text.append("\\\t-1.000000\t-1.000000\n");
                    default -> {}
                }
            }

            AnnotationTable read = read(TableFormat.AUDACITY, text.toString());

            assertThat(written(TableFormat.AUDACITY, read)).as("seed %d", seed).isEqualTo(text.toString());
        }
    }

    /// The same table with columns that no program knows, one of them twice.
    private AnnotationTable widened(AnnotationTable table, Random random, TableFormat format) throws IOException {
        List<List<String>> rows = new RowWriter(new TableLayout(table.columns()), table.entries()).rows();
        List<String> columns = new ArrayList<>(table.columns());
        List<String> more = List.of("Quality", "Quality", text(format, random) + "?", "");
        int at = random.nextInt(columns.size() + 1);
        columns.addAll(at, more);
        RowReader reader = new RowReader(new TableLayout(columns), "layer");
        for (List<String> row : rows) {
            List<String> wide = new ArrayList<>(row);
            more.forEach(name -> wide.add(at, text(format, random)));
            reader.add(wide);
        }
        return new AnnotationTable(columns, reader.entries());
    }

    private static Annotation annotation(long id, TableFormat format, Random random) {
        int start = random.nextInt(3_600_000);
        double low = random.nextInt(20_000) / 2.0;
        return Annotation.made(
                id,
                new TimeSpan(start / 1000.0, (start + random.nextInt(10_000)) / 1000.0),
                random.nextBoolean()
                        ? Optional.of(new FrequencyRange(low, low + random.nextInt(5000)))
                        : Optional.empty(),
                text(format, random),
                format == TableFormat.AUDACITY ? "layer" : "layer " + random.nextInt(3));
    }

    private static String text(TableFormat format, Random random) {
        String letters = format == TableFormat.CSV ? "ab \",;\t\n'äé漢𝄞=" : "ab \",;'äé漢𝄞=\\";
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(letters.codePoints()
                    .toArray()[random.nextInt((int) letters.codePoints().count())]);
        }
        return text.toString();
    }

    private AnnotationTable read(TableFormat format, String content) throws IOException {
        return format.read(Files.writeString(folder.resolve("in"), content), "layer");
    }

    private String written(TableFormat format, AnnotationTable table) throws IOException {
        Path file = folder.resolve("out");
        format.write(table, file);
        return Files.readString(file);
    }
}
