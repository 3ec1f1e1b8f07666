package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables that show some tensors of another one under other names.
class SelectedTensorsTest {
    @Test
    void everyCommonPartIsTakenAwayOneAfterAnother() {
        List<TensorTable> readings =
                CommonPrefix.readings(new NamedTensors("module.model.head.weight", "module.model.norm"));

        assertThat(readings)
                .extracting(table -> List.copyOf(table.tensors().keySet()))
                .containsExactly(
                        List.of("module.model.head.weight", "module.model.norm"),
                        List.of("model.head.weight", "model.norm"),
                        List.of("head.weight", "norm"));
        assertThat(readings.getFirst().remarks()).isEmpty();
        assertThat(readings.get(2).remarks())
                .singleElement()
                .hasToString("All tensor names in the file begin with \"module.model.\"; this prefix was removed.");
        assertThat(readings.get(2).read("norm")).containsExactly(1, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"norm", "head.weight", "models.norm"})
    void aPartThatOneNameLacksIsNoPrefix(String other) {
        assertThat(CommonPrefix.readings(new NamedTensors("model.norm", "model.head.weight", other)))
                .hasSize(1);
        assertThat(CommonPrefix.readings(new NamedTensors(other, "model.norm"))).hasSize(1);
    }

    @Test
    void countersOfTheTrainerNeitherHaveThePrefixNorStay() {
        TensorTable averaged = CommonPrefix.readings(new NamedTensors("module.norm").withScalar("n_averaged"))
                .getLast();

        assertThat(averaged.tensors().keySet()).containsExactly("norm");
        assertThat(CommonPrefix.readings(new NamedTensors().withScalar("n_averaged")))
                .hasSize(1);
    }

    @Test
    void namesOfManyPartsAreReadInFewWays() {
        assertThat(CommonPrefix.readings(new NamedTensors("a.".repeat(1000) + "norm")))
                .hasSizeBetween(6, 10);
    }

    @Test
    void averagesAndTrainedWeightsAreToldApartByTheirFirstPart() {
        NamedTensors both = new NamedTensors("model.norm", "ema.norm", "model.head");

        TensorTable usual = NamedAverages.chosen(both, Optional.empty());
        TensorTable average = NamedAverages.chosen(both, Optional.of(TrainedWeights.EMA));

        assertThat(usual.tensors().keySet()).containsExactly("model.norm", "model.head");
        assertThat(usual.remarks())
                .singleElement()
                .asString()
                .contains("\"ema\"")
                .contains("trained weights are used");
        assertThat(average.tensors().keySet()).containsExactly("ema.norm");
        assertThat(average.remarks()).singleElement().asString().contains("the moving average is used");
        assertThat(usual.weights()).containsExactlyInAnyOrder(TrainedWeights.values());
        assertThat(average.weights()).containsExactlyInAnyOrder(TrainedWeights.values());
        assertThat(NamedAverages.chosen(both, Optional.of(TrainedWeights.MODEL)).tensors())
                .isEqualTo(usual.tensors());
    }

    @Test
    void anAverageAloneIsTakenAndSaid() {
        TensorTable only = NamedAverages.chosen(new NamedTensors("model_ema.norm"), Optional.empty());

        assertThat(only.tensors().keySet()).containsExactly("model_ema.norm");
        assertThat(only.weights()).containsExactly(TrainedWeights.EMA);
        assertThat(only.remarks())
                .singleElement()
                .asString()
                .contains("only a moving average")
                .contains("model_ema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.ema", "emanate.norm", "ema"})
    void aTableWithoutAveragesIsUsedAsItIs(String name) {
        NamedTensors plain = new NamedTensors("model.norm", name);

        assertThat(NamedAverages.chosen(plain, Optional.empty())).isSameAs(plain);
    }

    @Test
    void everythingButTheNamesIsThatOfTheTable() {
        NamedTensors table = new NamedTensors("first", "second.half");
        SelectedTensors selected = new SelectedTensors(
                table,
                new LinkedHashMap<>(Map.of("mine", "second.half")),
                List.of(Sentence.untranslated("Said here.")));

        assertThat(selected.file()).isEqualTo(table.file());
        assertThat(selected.tensors()).containsExactly(Map.entry("mine", new TensorShape(2)));
        assertThat(selected.read("mine")).containsExactly(1, -1);
        assertThat(selected.isHalf("mine")).isTrue();
        assertThat(selected.isHalf("first")).isFalse();
        assertThat(selected.trainingArguments()).containsEntry("epochs", 100L);
        assertThat(selected.flag("norm_pix_loss")).contains(true);
        assertThat(selected.flag("epochs")).as("a number").isEmpty();
        assertThat(selected.weights()).containsExactly(TrainedWeights.MODEL);
        assertThat(new SelectedTensors(selected, new LinkedHashMap<>(), List.of(Sentence.untranslated("And there.")))
                        .remarks())
                .extracting(Object::toString)
                .containsExactly("Said here.", "And there.");
        assertThatThrownBy(() -> selected.tensors().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(table.isClosed()).isFalse();
        selected.close();
        assertThat(table.isClosed()).isTrue();
    }

    @Test
    void whatTheTableLacksCannotBeSelected() {
        assertThatThrownBy(() -> new SelectedTensors(
                        new NamedTensors("first"), new LinkedHashMap<>(Map.of("mine", "second")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("second");
    }
}
