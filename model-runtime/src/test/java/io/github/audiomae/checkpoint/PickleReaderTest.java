package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.checkpoint.PickleValue.Constant;
import io.github.audiomae.checkpoint.PickleValue.Dictionary;
import io.github.audiomae.checkpoint.PickleValue.Global;
import io.github.audiomae.checkpoint.PickleValue.Namespace;
import io.github.audiomae.checkpoint.PickleValue.Opaque;
import io.github.audiomae.checkpoint.PickleValue.Real;
import io.github.audiomae.checkpoint.PickleValue.Storage;
import io.github.audiomae.checkpoint.PickleValue.Tensor;
import io.github.audiomae.checkpoint.PickleValue.Text;
import io.github.audiomae.checkpoint.PickleValue.Tuple;
import io.github.audiomae.checkpoint.PickleValue.Whole;
import io.github.audiomae.run.ProblemException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickleReaderTest {
    /// `pickle.dumps(…, 2)` of Python 3.11 for a dict of all kinds of plain values; see [#plainValuesArePythons].
    private static final String PROTOCOL_2 =
            "80027d71002858010000006171014b0158010000006271024afdffffff5801000000637103284b014b024b034b04"
                    + "74710458010000006471054d2c0158010000006571064a7011010058010000006671074e58010000006771088858"
                    + "0100000068710989580100000069710a473fe999999999999a58010000006a710b5d710c284b014b026558010000"
                    + "006b710d635f5f6275696c74696e5f5f0a7365740a710e5d710f284b014b026585711052711158010000006c7112"
                    + "635f636f646563730a656e636f64650a711358020000007879711458060000006c6174696e317115867116527117"
                    + "58010000006d71188a0600000000000158010000006e71192958010000006f711a4b0185711b580100000070711c"
                    + "4b014b0286711d580100000071711e4b014b024b0387711f58010000007271208a090000000000000000c0580100"
                    + "000073712168014b07580a0000006e6f742061206e616d657122752e";

    /// The same with protocol 4; protocol 5 differs in its number only.
    private static final String PROTOCOL_4 =
            "800495c3000000000000007d94288c0161944b018c0162944afdffffff8c016394284b014b024b034b0474948c01"
                    + "64944d2c018c0165944a701101008c0166944e8c016794888c016894898c016994473fe999999999999a8c016a94"
                    + "5d94284b014b02658c016b948f94284b014b02908c016c9443027879948c016d948a060000000000018c016e9429"
                    + "8c016f944b0185948c0170944b014b0286948c0171944b014b024b0387948c0172948a090000000000000000c08c"
                    + "01739468014b078c0a6e6f742061206e616d6594752e";

    @ParameterizedTest
    @ValueSource(strings = {PROTOCOL_2, PROTOCOL_4})
    void plainValuesArePythons(String pickle) {
        Map<String, PickleValue> values = ((Dictionary) read(HexFormat.of().parseHex(pickle))).byName();

        assertThat(values.keySet()).as("names only, in order").containsExactly("abcdefghijklmnopqrs".split(""));
        assertThat(values)
                .containsEntry("a", new Whole(1))
                .containsEntry("b", new Whole(-3))
                .containsEntry("c", tuple(1, 2, 3, 4))
                .containsEntry("d", new Whole(300))
                .containsEntry("e", new Whole(70_000))
                .containsEntry("f", Constant.NONE)
                .containsEntry("g", Constant.TRUE)
                .containsEntry("h", Constant.FALSE)
                .containsEntry("i", new Real(0.8))
                .containsEntry("j", new Opaque("list"))
                .containsEntry("m", new Whole(1L << 40))
                .containsEntry("n", tuple())
                .containsEntry("o", tuple(1))
                .containsEntry("p", tuple(1, 2))
                .containsEntry("q", tuple(1, 2, 3))
                .as("a number of more than 64 bits")
                .containsEntry("r", new Opaque("int"))
                .as("the second reference to one string")
                .containsEntry("s", new Text("a"));
        assertThat(values.get("k")).as("a set").isInstanceOf(Opaque.class);
        assertThat(values.get("l")).as("bytes").isInstanceOf(Opaque.class);
    }

    @Test
    void protocolsUpToFiveAreRead() {
        byte[] pickle = HexFormat.of().parseHex(PROTOCOL_4);
        pickle[1] = 5;
        assertThat(read(pickle)).isInstanceOf(Dictionary.class);
        pickle[1] = 6;
        assertThatThrownBy(() -> read(pickle))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("unknown pickle protocol 6");
    }

    /// Longs of 0 to 8 bytes, least significant first, in two's complement.
    @ParameterizedTest
    @CsvSource({"8a00, 0", "8a01ff, -1", "8a017f, 127", "8a028000, 128", "8a080000000000000080, -9223372036854775808"})
    void wholeNumbersHaveSigns(String instruction, long value) {
        assertThat(read(HexFormat.of().parseHex(instruction + "2e"))).isEqualTo(new Whole(value));
    }

    @Test
    void whatFollowsAMarkIsTakenTogether() {
        assertThat(read(pickle().raw("N(NNN1."))).as("the rest is dropped").isEqualTo(Constant.NONE);
        assertThat(read(pickle().raw("K\u0007(K\u0001K\u0002t\u0086.")))
                .isEqualTo(tuple(List.of(new Whole(7), tuple(1, 2))));
        assertThat(read(pickle().raw("]K\u0001a."))).isEqualTo(new Opaque("list"));
        assertThat(read(pickle().raw("](K\u0001K\u0002e."))).isEqualTo(new Opaque("list"));
        assertThat(read(pickle().raw(0x8f).raw("(K\u0001").raw(0x90).raw("."))).isEqualTo(new Opaque("set"));
        assertThat(read(pickle().raw("(K\u0001").raw(0x91).raw(".")))
                .as("frozen")
                .isEqualTo(new Opaque("set"));
        assertThat(read(pickle().raw("K\u0001K\u00020."))).as("popped").isEqualTo(new Whole(1));
        assertThat(read(pickle().raw("K\u00012\u0086."))).as("doubled").isEqualTo(tuple(1, 1));
    }

    @Test
    void valuesAreRecalledByTheNumberTheyWereKeptUnder() {
        assertThat(read(pickle().raw("K\u0005q\u0009K\u0006r\u0001\u0001\u0000\u00000h\u0009\u0086.")))
                .isEqualTo(tuple(5, 5));
        assertThat(read(pickle().raw("K\u0005K\u0006r\u0001\u0001\u0000\u00000j\u0001\u0001\u0000\u0000\u0086.")))
                .isEqualTo(tuple(5, 6));
    }

    @Test
    void bytesAreSkippedWhateverTheirLengthIsWrittenWith() {
        for (String bytes :
                List.of("C\u0001x", "B\u0001\0\0\0x", "\u008e\u0001\0\0\0\0\0\0\0x", "\u0096\u0001\0\0\0\0\0\0\0x")) {
            assertThat(read(pickle().raw(bytes).raw("."))).isEqualTo(new Opaque("bytes"));
        }
        assertThat(read(pickle().raw("\u008d\u0002\0\0\0\0\0\0\0hi."))).isEqualTo(new Text("hi"));
        assertThat(read(pickle().raw("\u0095\u0002\0\0\0\0\0\0\0N.")))
                .as("a frame")
                .isEqualTo(Constant.NONE);
    }

    @Test
    void onlyWhatACheckpointNeedsIsMoreThanItsName() {
        assertThat(read(pickle().global("os", "system").raw("."))).isEqualTo(new Global("os", "system"));
        assertThat(read(pickle().text("os").text("system").raw(0x93).raw("."))).isEqualTo(new Global("os", "system"));
        assertThat(read(pickle().raw("NN").raw(0x93).raw("."))).isEqualTo(new Opaque("nameless"));
        assertThat(read(pickle().raw("K\u0001K\u0002R."))).as("no function").isEqualTo(new Opaque("object"));
        assertThat(call("os", "system", "NN")).isEqualTo(new Opaque("os.system"));
        assertThat(call("torch", "Size", "NN")).isEqualTo(Constant.NONE);
        assertThat(call("torch", "Size", "")).as("without arguments").isEqualTo(new Opaque("torch.Size"));
        assertThat(call("torch", "device", "NN")).isEqualTo(new Opaque("torch.device"));
        assertThat(call("torch._utils", "_rebuild_tensor_v2", "N"))
                .isEqualTo(new Tensor(tuple(List.of(Constant.NONE))));
        assertThat(call("torch._utils", "_rebuild_tensor", "N")).isEqualTo(new Tensor(tuple(List.of(Constant.NONE))));
        assertThat(call("torch._utils", "_rebuild_parameter", "K\u0001N")).isEqualTo(new Whole(1));
        assertThat(call("torch._utils", "_rebuild_qtensor", "N"))
                .isEqualTo(new Opaque("torch._utils._rebuild_qtensor"));
        assertThat(call("torch._tensor", "_rebuild_from_type_v2", "ctorch._utils\n_rebuild_tensor_v2\nN)"))
                .isEqualTo(new Tensor(tuple()));
        assertThat(call("torch._tensor", "_rebuild_from_type_v2", "cos\nsystem\nN)"))
                .isEqualTo(new Opaque("torch._tensor._rebuild_from_type_v2"));
        assertThat(call("torch._tensor", "_rebuild_from_type_v3", "ctorch._utils\n_rebuild_tensor_v2\nN)"))
                .isEqualTo(new Opaque("torch._tensor._rebuild_from_type_v3"));
        assertThat(call("collections", "OrderedDict", "")).isInstanceOf(Dictionary.class);
        assertThat(call("argparse", "Namespace", "")).isInstanceOf(Namespace.class);
        assertThat(read(pickle().raw(")Q."))).isEqualTo(new Storage(tuple()));
        assertThat(read(pickle().raw("NQ."))).isEqualTo(new Opaque("persistent id"));
    }

    @Test
    void pathsBecomeTextsOfAtMost4096Characters() {
        assertThat(path("/", "runs", "test")).isEqualTo(new Text("/runs/test"));
        assertThat(path("a/", "b")).isEqualTo(new Text("a/b"));
        assertThat(path()).isEqualTo(new Text(""));
        assertThat(path("x".repeat(4096))).isEqualTo(new Text("x".repeat(4096)));
        assertThat(path("x".repeat(4096), "y")).isEqualTo(new Opaque("pathlib.PosixPath"));
        assertThat(path("a,".repeat(64).split(","))).isInstanceOf(Text.class);
        assertThat(path("a,".repeat(65).split(","))).isEqualTo(new Opaque("pathlib.PosixPath"));
        assertThat(call("pathlib", "PosixPath", "N")).as("not a text").isEqualTo(new Opaque("pathlib.PosixPath"));
        assertThat(call("pathlib", "PathInfo", "")).isEqualTo(new Opaque("pathlib.PathInfo"));
    }

    @Test
    void theAttributesOfANamespaceAreKept() {
        for (int instruction : new int[] {0x81, 0x92}) {
            PickleBytes made = pickle().global("argparse", "Namespace").raw(instruction == 0x92 ? ")}" : ")");
            PickleValue value =
                    read(made.raw(instruction).raw("}").text("epochs").raw("K\u0003sb."));

            assertThat(((Namespace) value).attributes().byName()).containsExactly(Map.entry("epochs", new Whole(3)));
        }
        assertThat(read(pickle().raw("}}").text("_metadata").raw("Nsb.")))
                .as("of a state dict")
                .satisfies(value -> assertThat(((Dictionary) value).byName()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'N'; is cut short",
                "'M\u0001'; is cut short",
                "'J\u0001\u0001\u0001'; is cut short",
                "'G1234567'; is cut short",
                "'\u008d1234567'; is cut short",
                "'X\u0005\0\0\0four'; is cut short",
                "'C\u0002x'; is cut short",
                "'cos'; is cut short",
                "'0.'; refers to values that are not there",
                "'2.'; refers to values that are not there",
                "'N(0.'; refers to values that are not there",
                "'N(2.'; refers to values that are not there",
                "'N(q\u0001.'; refers to values that are not there",
                "'t.'; refers to values that are not there",
                "'N(N\u0086.'; refers to values that are not there",
                "'N\u0086.'; refers to values that are not there",
                "'h\u0003.'; refers to values that are not there",
                "'}(Nu.'; has a key without a value",
                "'i'; contains the instruction 0x69"
            })
    void contradictionsAreNamed(String instructions, String reason) {
        assertThatThrownBy(() -> read(pickle().raw(instructions)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("its data.pkl " + reason);
    }

    @Test
    void namesHaveAtMostAThousandCharacters() {
        String longest = "n".repeat(1000);
        assertThat(read(pickle().global(longest, "x").raw("."))).isEqualTo(new Global(longest, "x"));
        assertThatThrownBy(() -> read(pickle().global(longest + "n", "x").raw(".")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a name of more than 1000 characters");
    }

    private static PickleValue call(String module, String name, String arguments) {
        return read(pickle().global(module, name).raw("(" + arguments + "tR."));
    }

    private static PickleValue path(String... parts) {
        PickleBytes path = pickle().global("pathlib", "PosixPath").raw("(");
        for (String part : parts) {
            path.text(part);
        }
        return read(path.raw("tR."));
    }

    private static Tuple tuple(long... values) {
        return tuple(LongStream.of(values).<PickleValue>mapToObj(Whole::new).toList());
    }

    private static Tuple tuple(List<PickleValue> values) {
        return new Tuple(values);
    }

    private static PickleBytes pickle() {
        return new PickleBytes();
    }

    private static PickleValue read(PickleBytes pickle) {
        return read(pickle.toBytes());
    }

    private static PickleValue read(byte... pickle) {
        return PickleReader.read(
                ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN), new Complaint(Path.of("model.pth")));
    }
}
