package io.github.audiomae.app.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.model.ClassLabels;
import io.github.audiomae.model.ModelFolder;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNamesTest {
    private static final List<String> AUDIO_SET = ClassLabels.audioSet();
    private static final String LIST = "/io/github/audiomae/resources/messages/sound-classes.txt";

    private final ClassNames german = ClassNames.in(Locale.GERMANY);

    @Test
    void listHasTheClassesOfAudioSetInTheirOrder() throws Exception {
        try (InputStream list = Objects.requireNonNull(ClassNamesTest.class.getResourceAsStream(LIST));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, UTF_8))) {
            List<String> rows = lines.lines().toList();

            assertThat(rows).allSatisfy(row -> assertThat(row).matches("[0-9]*(;\\S|;\\S[^;]*\\S){3}"));
            for (int index = 0; index < AUDIO_SET.size(); index++) {
                assertThat(rows.get(index)).startsWith(index + ";" + AUDIO_SET.get(index) + ";");
            }
        }
    }

    @Test
    void everyClassOfTheBundledModelHasAName() {
        List<String> labels = ModelFolder.open(Bundled.models().getFirst()).labels();

        assertThat(labels).contains("Bassoon");
        assertThat(labels.stream()
                        .filter(label ->
                                ClassNames.in(Locale.CHINESE).of(label, labels).equals(label)))
                .isEmpty();
        assertThat(german.of("Bassoon", labels)).isEqualTo("Fagott");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void noTwoClassesHaveTheSameName(String language) {
        ClassNames names = ClassNames.in(Locale.of(language));

        assertThat(AUDIO_SET.stream().map(label -> names.of(label, AUDIO_SET).toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(AUDIO_SET.stream().filter(label -> names.of(label, AUDIO_SET).equals(label)))
                .hasSizeLessThan(60); // names of instruments and of styles of music are often the same
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dog; Hund; 狗",
                "French horn; Waldhorn; 圆号",
                "Bass drum; Große Trommel, Bassdrum; 大鼓、低音鼓",
                "Static; Statisches Rauschen; 静电干扰声"
            })
    void nameIsFoundByTheLabel(String label, String inGerman, String inChinese) {
        assertThat(german.of(label, AUDIO_SET)).isEqualTo(inGerman);
        assertThat(ClassNames.in(Locale.SIMPLIFIED_CHINESE).of(label, AUDIO_SET))
                .isEqualTo(inChinese);
        assertThat(ClassNames.in(Locale.UK).of(label, AUDIO_SET)).isEqualTo(label);
        assertThat(german.withLabel(label, AUDIO_SET)).isEqualTo(inGerman + " (" + label + ")");
    }

    @Test
    void modelWithClassesOfItsOwnShowsItsOwnNames() {
        List<String> own = List.of("Dog", "my door");

        assertThat(german.of("Dog", own)).isEqualTo("Dog");
        assertThat(german.withLabel("Dog", own)).isEqualTo("Dog");
        assertThat(german.of("Dog", List.of("Cat", "Dog", "my door"))).isEqualTo("Hund"); // most are AudioSet's
        assertThat(german.of("my door", List.of("Cat", "Dog", "my door"))).isEqualTo("my door");
    }

    @Test
    void partOfTheNameOrOfTheLabelFindsAClass() {
        assertThat(german.matches(" trommel", "Bass drum", AUDIO_SET)).isTrue();
        assertThat(german.matches("BASS D", "Bass drum", AUDIO_SET)).isTrue();
        assertThat(german.matches("", "Bass drum", AUDIO_SET)).isTrue();
        assertThat(german.matches("trompete", "Bass drum", AUDIO_SET)).isFalse();
    }

    @Test
    void namesAreOrderedAsTheLanguageOrdersThem() {
        List<String> labels =
                new ArrayList<>(List.of("Zither", "Harmonic", "Organ", "Echo", "Ice cream truck, ice cream van"));

        labels.sort(german.order(AUDIO_SET));

        assertThat(labels)
                .containsExactly(
                        "Echo",
                        "Ice cream truck, ice cream van",
                        "Harmonic",
                        "Organ",
                        "Zither"); // Eiswagen, Oberton, Orgel
    }
}
