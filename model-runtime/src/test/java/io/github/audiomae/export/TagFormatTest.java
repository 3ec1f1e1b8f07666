package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.RecordingTags.WindowTags;
import io.github.audiomae.testing.InGermany;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class TagFormatTest {
    private static final Tag SPEECH = new Tag(0, "Speech", 0.8723f);
    private static final Path STREET = Path.of("street.wav").toAbsolutePath();
    private static final Tag BARK = new Tag(74, "Bark, \"woof\"", 0.25f);

    @Test
    void csvHasOneRowPerTag() throws IOException {
        assertThat(written(TagFormat.CSV, street())).isEqualTo("""
                        file,start_s,end_s,index,label,score,clock_start,clock_end
                        street.wav,0,10.24,0,Speech,0.8723,2019-03-22T19:17:30.000,2019-03-22T19:17:40.240
                        street.wav,0,10.24,74,"Bark, ""woof""\",0.25,2019-03-22T19:17:30.000,2019-03-22T19:17:40.240
                        street.wav,10.24,15.5,0,Speech,0.8723,2019-03-22T19:17:40.240,2019-03-22T19:17:45.500
                        """.replace("\n", "\r\n"));
    }

    @Test
    void jsonHasOneObjectPerWindow() throws IOException {
        String json = written(TagFormat.JSON, street());

        assertThat(json.replaceAll("\\s", ""))
                .isEqualTo("[{\"file\":\"street.wav\",\"start_s\":0,\"end_s\":10.24,\"top\":["
                        + "{\"index\":0,\"label\":\"Speech\",\"score\":0.8723},"
                        + "{\"index\":74,\"label\":\"Bark,\\\"woof\\\"\",\"score\":0.25}],\"clock_start\":\"2019-03-22T19:17:30.000\","
                        + "\"clock_end\":\"2019-03-22T19:17:40.240\"},"
                        + "{\"file\":\"street.wav\",\"start_s\":10.24,\"end_s\":15.5,\"top\":["
                        + "{\"index\":0,\"label\":\"Speech\",\"score\":0.8723}],\"logits\":[1.5,-2.0],"
                        + "\"clock_start\":\"2019-03-22T19:17:40.240\",\"clock_end\":\"2019-03-22T19:17:45.500\"}]");
    }

    @Test
    void familiesAreSaidWhereTheyAreAskedForAndKnown() throws IOException {
        StringBuilder csv = new StringBuilder();
        StringBuilder json = new StringBuilder();
        for (TagWriter writer : List.of(TagFormat.CSV.withFamilies(csv), TagFormat.JSON.withFamilies(json))) {
            writer.begin();
            writer.add(street());
            writer.end();
        }

        assertThat(csv.toString().lines())
                .startsWith("file,start_s,end_s,index,label,score,family,clock_start,clock_end")
                .contains(
                        "street.wav,0,10.24,0,Speech,0.8723,Human sounds,2019-03-22T19:17:30.000,2019-03-22T19:17:40.240")
                .contains(
                        "street.wav,0,10.24,74,\"Bark, \"\"woof\"\"\",0.25,,2019-03-22T19:17:30.000,2019-03-22T19:17:40.240"); // not a class of AudioSet
        assertThat(json.toString().replaceAll("\\s", ""))
                .contains("{\"index\":0,\"label\":\"Speech\",\"score\":0.8723,\"family\":\"Humansounds\"}")
                .contains("{\"index\":74,\"label\":\"Bark,\\\"woof\\\"\",\"score\":0.25}");
    }

    @Test
    void ravenTimesCountOnFromFileToFileAndOffsetsDoNot() throws IOException {
        List<String> lines =
                written(TagFormat.RAVEN, street(), quiet(), street()).lines().toList();

        assertThat(lines.get(0))
                .isEqualTo("Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\t"
                        + "Annotation\tLabel\tConfidence\tBegin Path\tFile Offset (s)\tBegin Date Time");
        assertThat(lines.get(1))
                .isEqualTo("1\tSpectrogram 1\t1\t0\t10.24\t20\t8000\tSpeech 0.87\tSpeech\t0.8723\t" + STREET + "\t0"
                        + "\t2019/03/22 19:17:30.000");
        // The second street begins after 15.5 s of the first and 3 s of silence.
        assertThat(lines.get(6))
                .isEqualTo("6\tSpectrogram 1\t1\t28.74\t34\t20\t8000\tSpeech 0.87\tSpeech\t0.8723\t" + STREET
                        + "\t10.24\t2019/03/22 19:17:40.240");
    }

    @Test
    void audacityLabelsCarryTheScoreInTheirText() throws IOException {
        assertThat(written(TagFormat.AUDACITY, street()))
                .isEqualTo("0\t10.24\tSpeech (0.87)\n0\t10.24\tBark, \"woof\" (0.25)\n10.24\t15.5\tSpeech (0.87)\n");
    }

    @Test
    void nothingHeardIsAHeaderAndNoMore() throws IOException {
        assertThat(written(TagFormat.CSV, quiet()))
                .isEqualTo("file,start_s,end_s,index,label,score,clock_start,clock_end\r\n");
        assertThat(written(TagFormat.RAVEN, quiet()).lines()).hasSize(1);
        assertThat(written(TagFormat.AUDACITY, quiet())).isEmpty();
        assertThat(written(TagFormat.CSV)).isEqualTo("file,start_s,end_s,index,label,score,clock_start,clock_end\r\n");
    }

    /// Neither program knows quotes: a tab in a name would shift the fields.
    @Test
    void controlCharactersBecomeVisibleWhereFieldsHaveNoQuotes() throws IOException {
        RecordingTags odd = new RecordingTags(
                "a\tb\nc \"d\".wav",
                1,
                1,
                List.of(new WindowTags(new TimeSpan(0, 1), List.of(new Tag(0, "x\ty", 0.5f)), Optional.empty())),
                Optional.empty());

        String row = written(TagFormat.RAVEN, odd).lines().toList().get(1);
        assertThat(row.split("\t", -1))
                .hasSize(13)
                .contains(
                        "x\\u0009y",
                        Path.of("a\\u0009b\\u000Ac \"d\".wav").toAbsolutePath().toString());
        assertThat(written(TagFormat.AUDACITY, odd)).isEqualTo("0\t1\tx\\u0009y (0.50)\n");
    }

    @Test
    void cellsThatASpreadsheetWouldComputeGetAnApostropheOnRequest() throws IOException {
        RecordingTags odd = new RecordingTags(
                "=cmd.wav",
                1,
                1,
                List.of(new WindowTags(
                        new TimeSpan(0, 1),
                        List.of(new Tag(0, "@sum", 0.5f), new Tag(1, "Speech", 0.25f)),
                        Optional.empty())),
                Optional.empty());

        assertThat(written(TagFormat.CSV, odd)).contains("\r\n=cmd.wav,0,1,0,@sum,0.5,,\r\n");
        StringBuilder safe = new StringBuilder();
        TagFormat.CSV.style(false, CellText.SPREADSHEET_SAFE).on(safe).add(odd);
        assertThat(safe.toString()).isEqualTo("'=cmd.wav,0,1,0,'@sum,0.5,,\r\n'=cmd.wav,0,1,1,Speech,0.25,,\r\n");
    }

    private static RecordingTags street() {
        return new RecordingTags(
                "street.wav",
                1,
                15.5,
                List.of(
                        new WindowTags(new TimeSpan(0, 10.24), List.of(SPEECH, BARK), Optional.empty()),
                        new WindowTags(
                                new TimeSpan(10.24, 15.5), List.of(SPEECH), Optional.of(new float[] {1.5f, -2}))),
                Optional.of(new RecordingStart(
                        LocalDateTime.of(2019, 3, 22, 19, 17, 30), Optional.empty(), StartSource.FILE_NAME)));
    }

    private static RecordingTags quiet() {
        return new RecordingTags(
                "quiet.wav",
                1,
                3,
                List.of(new WindowTags(new TimeSpan(0, 3), List.of(), Optional.empty())),
                Optional.empty());
    }

    private static String written(TagFormat format, RecordingTags... recordings) throws IOException {
        StringBuilder text = new StringBuilder();
        TagWriter writer = format.on(text);
        writer.begin();
        for (RecordingTags recording : recordings) {
            writer.add(recording);
        }
        writer.end();
        return text.toString();
    }
}
