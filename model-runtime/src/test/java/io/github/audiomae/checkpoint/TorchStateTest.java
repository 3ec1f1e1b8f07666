package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.checkpoint.PickleValue.Constant;
import io.github.audiomae.checkpoint.PickleValue.Dictionary;
import io.github.audiomae.checkpoint.PickleValue.Global;
import io.github.audiomae.checkpoint.PickleValue.Namespace;
import io.github.audiomae.checkpoint.PickleValue.Opaque;
import io.github.audiomae.checkpoint.PickleValue.Real;
import io.github.audiomae.checkpoint.PickleValue.Tensor;
import io.github.audiomae.checkpoint.PickleValue.Text;
import io.github.audiomae.checkpoint.PickleValue.Tuple;
import io.github.audiomae.checkpoint.PickleValue.Whole;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorchStateTest {
    private static final Tensor TENSOR = new Tensor(new Tuple(List.of()));
    private static final Optional<TrainedWeights> ANY = Optional.empty();

    @ParameterizedTest
    @ValueSource(strings = {"model", "state_dict", "model_state_dict", "module"})
    void aModelLiesUnderAnyOfTheUsualKeys(String key) {
        TorchState state = of(dict("epoch", new Whole(3), key, dict("w", TENSOR, "note", Constant.NONE)), ANY);

        assertThat(state.tensors()).containsOnlyKeys("w");
        assertThat(state.weights()).containsExactly(TrainedWeights.MODEL);
        assertThat(state.remarks()).isEmpty();
    }

    @Test
    void aModelMayLieFourKeysFurtherInside() {
        Dictionary found = dict("w", TENSOR);
        for (String key : List.of("module", "model", "state_dict", "module", "model")) {
            found = dict(key, found);
        }
        assertThat(of(found, ANY).tensors()).containsOnlyKeys("w");
        Dictionary tooDeep = dict("module", found);
        assertThatThrownBy(() -> of(tooDeep, ANY)).hasMessageContaining("contains no tensors of a model");
    }

    @Test
    void tensorsMayBeTheTopObject() {
        assertThat(of(dict("w", TENSOR, "b", TENSOR), ANY).tensors().sequencedKeySet())
                .containsExactly("w", "b");
        assertThat(of(dict("w", TENSOR, "model", dict("v", TENSOR)), ANY).tensors())
                .as("a model comes first")
                .containsOnlyKeys("v");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state_dict_ema", "model_ema", "ema", "ema_state_dict", "model_ema_state_dict", "ema_model"})
    void theMovingAverageBesideAModelIsTakenIfAskedFor(String key) {
        Dictionary both = dict(key, dict("module", dict("average", TENSOR)), "model", dict("trained", TENSOR));

        assertThat(of(both, ANY).tensors()).containsOnlyKeys("trained");
        assertThat(of(both, ANY).remarks())
                .singleElement()
                .hasToString("The file contains the trained weights and their moving average (EMA, under \"" + key
                        + "\"); the trained weights are used.");
        TorchState average = of(both, Optional.of(TrainedWeights.EMA));
        assertThat(average.tensors()).containsOnlyKeys("average");
        assertThat(average.weights()).containsExactlyInAnyOrder(TrainedWeights.values());
        assertThat(average.remarks()).singleElement().asString().contains("the moving average is used");
        assertThat(of(both, Optional.of(TrainedWeights.MODEL)).tensors()).containsOnlyKeys("trained");
    }

    @Test
    void aMovingAverageAloneIsTakenAndSaid() {
        TorchState state = of(dict("ema", dict("w", TENSOR)), ANY);

        assertThat(state.tensors()).containsOnlyKeys("w");
        assertThat(state.weights()).containsExactly(TrainedWeights.EMA);
        assertThat(state.remarks()).singleElement().asString().contains("only a moving average", "ema");
    }

    @Test
    void whatIsThereInsteadIsNamed() {
        assertThatThrownBy(() -> of(dict("model", new Opaque("torch.nn.Linear")), ANY))
                .hasMessageContaining("a Python object \"torch.nn.Linear\" (never run or built here) under \"model\"");
        assertThatThrownBy(() -> of(dict("ema", new Global("os", "system")), ANY))
                .hasMessageContaining("the Python name \"os.system\" (never run or built here) under \"ema\"");
        assertThatThrownBy(() -> of(dict("model", Constant.NONE), ANY)).hasMessageContaining("no tensors of a model");
        assertThatThrownBy(() -> of(TENSOR, ANY)).hasMessageContaining("a single tensor");
        assertThatThrownBy(() -> of(Constant.NONE, ANY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a single value");
    }

    @Test
    void argumentsAreTheScalarsOfANamespaceOrADict() {
        Dictionary arguments = dict(
                "epochs",
                new Whole(33),
                "ratio",
                new Real(0.8),
                "name",
                new Text("vit"),
                "on",
                Constant.TRUE,
                "off",
                Constant.FALSE,
                "none",
                Constant.NONE,
                "list",
                new Opaque("list"),
                "fits",
                new Text("a".repeat(10_000)),
                "too long",
                new Text("a".repeat(10_001)));
        Namespace namespace = new Namespace();
        namespace.build(arguments);
        for (PickleValue args : List.of(arguments, namespace)) {
            assertThat(of(dict("model", dict("w", TENSOR), "args", args), ANY).arguments())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "epochs",
                            33L,
                            "ratio",
                            0.8,
                            "name",
                            "vit",
                            "on",
                            true,
                            "off",
                            false,
                            "fits",
                            "a".repeat(10_000)));
        }
        assertThat(of(dict("w", TENSOR, "args", new Whole(1)), ANY).arguments()).isEmpty();
    }

    @Test
    void atMostAHundredThousandTensorsAreListed() {
        Dictionary many = new Dictionary();
        for (int i = 0; i < 100_000; i++) {
            many.put(new Text("t" + i), TENSOR);
        }
        assertThat(of(many, ANY).tensors()).hasSize(100_000);
        many.put(new Text("one more"), TENSOR);
        assertThatThrownBy(() -> of(many, ANY)).hasMessageContaining("more than 100000 tensors");
    }

    /// @param keysAndValues alternately
    private static Dictionary dict(Object... keysAndValues) {
        Dictionary dict = new Dictionary();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dict.put(new Text((String) keysAndValues[i]), (PickleValue) keysAndValues[i + 1]);
        }
        return dict;
    }

    private static TorchState of(PickleValue top, Optional<TrainedWeights> asked) {
        return TorchState.of(top, asked, new Complaint(Path.of("model.pth")));
    }
}
