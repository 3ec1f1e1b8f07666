package io.github.audiomae.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.annotation.table.TableFormat;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.evaluation.LabelledCorpus;
import io.github.audiomae.experiment.CardFiles;
import io.github.audiomae.experiment.Replay;
import io.github.audiomae.export.MaskFile;
import io.github.audiomae.fuzz.FuzzTarget.Seed;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ClassLabels;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.recordings.SidecarReading;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.testing.FilesOfVersion010;
import io.github.audiomae.testing.PcmBytes;
import io.github.audiomae.testing.Signals;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that reads files from outside, each with files that it reads.
final class FuzzTargets {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final int SAMPLES = 4000;
    private static final ByteMutator BYTES = new ByteMutator();
    private static final TextMutator TEXT = new TextMutator();

    private final Path folder;
    private final FilesOfVersion010 version010;

    /// @param folder for files that lie beside those that are read
    FuzzTargets(Path folder) throws IOException {
        this.folder = folder;
        version010 = FilesOfVersion010.copiedTo(folder.resolve("version-0.1.0"));
    }

    List<FuzzTarget> all() throws IOException {
        return List.of(sounds(), checkpoints(), tables(), models(), records());
    }

    private FuzzTarget sounds() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        for (String name : List.of("tone", "chained-rates", "film-late-sound")) {
            for (Path file : starting(RESOURCES.resolve("audio"), name)) {
                seeds.add(seed(file, BYTES));
            }
        }
        double[] noise = Signals.noise(0.5, SAMPLES, 1);
        byte[] little = PcmBytes.integers(noise, 16, 2, ByteOrder.LITTLE_ENDIAN);
        byte[] format = PcmBytes.wavFormat(1, 16, 2);
        seeds.add(new Seed("a.wav", PcmBytes.wav(format, little), BYTES));
        seeds.add(new Seed("b.wav", PcmBytes.wav(PcmBytes.extensible(1, 32, 20, 4), little), BYTES));
        seeds.add(new Seed("a.rf64", PcmBytes.rf64(format, little), BYTES));
        seeds.add(new Seed("a.w64", PcmBytes.wave64(format, little), BYTES));
        seeds.add(new Seed("a.caf", PcmBytes.caf(2, 16, 2, little), BYTES));
        byte[] big = PcmBytes.integers(noise, 16, 2, ByteOrder.BIG_ENDIAN);
        seeds.add(new Seed("a.aifc", PcmBytes.aiffC("NONE", 16, SAMPLES, big), BYTES));
        return new FuzzTarget("sounds", seeds, FuzzTargets::hear);
    }

    private static void hear(Path file) {
        try (AudioSource source = AudioSource.open(file)) {
            float[] samples = new float[20_000];
            int read = source.read(0, samples, 0, samples.length);
            for (int i = 0; i < read; i++) {
                if (!Float.isFinite(samples[i])) {
                    throw new IllegalStateException("sample " + i + " is " + samples[i]);
                }
            }
            source.read(1000, samples, 0, 100);
            source.quickLength();
            source.warnings();
        }
    }

    private FuzzTarget checkpoints() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        for (Path file : starting(RESOURCES.resolve("checkpoint"), "")) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".py")) {
                seeds.add(seed(file, name.equals("old-format.pth") ? BYTES : new ZipMutator(file)));
            }
        }
        seeds.add(seed(RESOURCES.resolve("golden/audiomae/tiny-finetuned.safetensors"), BYTES));
        String header =
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"__metadata__\":{\"x\":\"y\"}}";
        byte[] small = PcmBytes.join(new byte[] {(byte) header.length(), 0, 0, 0, 0, 0, 0, 0}, header.getBytes(UTF_8));
        seeds.add(new Seed("small.safetensors", PcmBytes.join(small, new byte[8]), BYTES));
        return new FuzzTarget("checkpoints", seeds, file -> {
            try (TensorTable table = TensorTable.open(file)) {
                table.tensors().keySet().forEach(table::read);
            }
        });
    }

    private FuzzTarget tables() {
        List<Seed> seeds = Stream.of(
                        "index,mid,display_name\n0,/m/09x0r,\"Speech\"\n1,/m/0ytgt,\"Child, speech\"\n2,/m/01h8n0,x\n",
                        "id;label\n0;Meise\n1;Amsel\n2;Drossel\n",
                        "Meise\nAmsel\nDrossel\n",
                        "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\n"
                                + "1\tSpectrogram 1\t1\t0.5\t1.5\t100\t2000\n",
                        "0.5\t1.5\tMeise\n\\\t100\t2000\n2.0\t3.0\tAmsel\n",
                        "start_s,end_s,label\n0.5,1.5,Meise\n",
                        "file,label,split\na.wav,Meise,test\n")
                .map(text -> new Seed("table.csv", text.getBytes(UTF_8), TEXT))
                .toList();
        return new FuzzTarget(
                "tables",
                seeds,
                file -> each(
                        () -> ClassLabels.read(file),
                        () -> TableFormat.of(file).read(file, "layer"),
                        () -> TableFormat.RAVEN.read(file, "layer"),
                        () -> TableFormat.AUDACITY.read(file, "layer"),
                        () -> TableFormat.CSV.read(file, "layer"),
                        () -> LabelledCorpus.read(file, folder)));
    }

    /// A library with a damaged file in a model's folder: it lists the model or counts it as damaged.
    private FuzzTarget models() throws IOException {
        Path model = version010.home().resolve("models/listener");
        List<Seed> seeds = new ArrayList<>();
        for (String name : List.of("model.json", "labels.csv", "self-check.json", ".seal")) {
            seeds.add(seed(model.resolve(name), TEXT));
        }
        seeds.add(seed(version010.home().resolve("speeds.json"), TEXT));
        seeds.add(seed(version010.home().resolve("models/default.txt"), TEXT));
        seeds.add(
                new Seed("config.json", "{\"id2label\":{\"0\":\"a\",\"1\":\"b\",\"2\":\"c\"}}".getBytes(UTF_8), TEXT));
        return new FuzzTarget("models", seeds, this::list);
    }

    private void list(Path file) throws Exception {
        String name = file.getFileName().toString().replaceFirst("^\\d+-", "");
        if (name.equals("config.json")) {
            Path checkpoint = folder.resolve("hub/tiny.safetensors");
            Files.createDirectories(folder.resolve("hub"));
            if (Files.notExists(checkpoint)) {
                Files.copy(RESOURCES.resolve("golden/audiomae/tiny-finetuned.safetensors"), checkpoint);
            }
            Files.copy(file, folder.resolve("hub/config.json"), StandardCopyOption.REPLACE_EXISTING);
            ModelImporter.look(checkpoint);
            return;
        }
        Path home = version010.home();
        Path place = name.equals("speeds.json")
                ? home.resolve(name)
                : home.resolve("models").resolve(name.equals("default.txt") ? name : "listener/" + name);
        byte[] before = Files.readAllBytes(place);
        try {
            Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
            ModelLibrary library = new ModelLibrary(home, List.of());
            assertThat(library.damaged())
                    .allSatisfy(damaged -> assertThat(damaged.toString()).isNotBlank());
            each(
                    library::defaultModel,
                    () -> library.find("listener").labels(),
                    () -> library.speeds().of(library.find("painter")),
                    () -> library.list()
                            .forEach(model -> model.manifest().architecture().describe()));
        } finally {
            Files.write(place, before);
        }
    }

    private FuzzTarget records() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        seeds.add(seed(version010.recordings().resolve("tones.json"), TEXT));
        seeds.add(seed(version010.recordings().resolve("tones.mask.npy"), BYTES));
        seeds.add(seed(RESOURCES.resolve("golden/fbank/one_frame_16k.raw.npy"), BYTES));
        String sidecar = "{\"model\":{\"id\":\"a\"},\"level\":\"clip\",\"width\":8,\"inputs\":[{\"file\":\"a.wav\","
                + "\"rows\":2,\"problem\":null}]}";
        seeds.add(new Seed("sidecar.json", sidecar.getBytes(UTF_8), TEXT));
        ModelLibrary library = new ModelLibrary(version010.home(), List.of());
        return new FuzzTarget(
                "records",
                seeds,
                file -> each(
                        () -> CardFiles.read(file),
                        () -> Replay.prepare(file, null, library, CancellationToken.none()),
                        () -> MaskFile.read(file, PatchGrid.AUDIOSET),
                        () -> RecordingReader.features(file),
                        () -> SidecarReading.inputs(file)));
    }

    /// Reads a file in several ways; each may refuse it.
    private static void each(Reading... readings) throws Exception {
        ProblemException refusal = null;
        for (Reading reading : readings) {
            try {
                reading.read();
            } catch (ProblemException e) {
                refusal = e;
                Fuzzer.requireSentence(e);
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    @FunctionalInterface
    private interface Reading {
        void read() throws Exception;
    }

    private static Seed seed(Path file, Mutator mutator) throws IOException {
        return new Seed(file.getFileName().toString(), Files.readAllBytes(file), mutator);
    }

    private static List<Path> starting(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .sorted()
                    .toList();
        }
    }
}
