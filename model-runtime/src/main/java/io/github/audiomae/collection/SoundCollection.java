package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Unwritable;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A collection, open for reading: what was committed when it is asked, also while another process adds to it.
///
/// The folder holds `collection.json` ([CollectionCard]), `catalogue.sqlite`, `vectors/*.f32` and `norms/*.f32`. The
/// catalogue decides what counts: a row of vectors beyond its count is left over from a process that was ended.
///
/// Confined to one thread at a time; vectors and search are thread-safe.
public final class SoundCollection implements AutoCloseable {
    static final String CATALOGUE = "catalogue.sqlite";

    private final Path folder;
    private final CollectionCard card;
    private final Database catalogue;

    private SoundCollection(Path folder, CollectionCard card, Database catalogue) {
        this.folder = folder;
        this.card = card;
        this.catalogue = catalogue;
    }

    /// What a new collection is made from.
    ///
    /// @param plan how recordings are divided into windows
    /// @param channel `mix` or a channel number from 1
    /// @param application name and version of the program
    public record Settings(WindowPlan plan, String channel, String application) {}

    /// Makes an empty collection.
    ///
    /// @param folder must not exist, or be empty
    /// @param model opened to embed, and to classify if the best classes of each window are to be kept
    /// @throws ProblemException if the folder holds something, cannot be written, or the model cannot embed
    public static CollectionCard create(Path folder, LoadedModel model, Settings settings) {
        EmbeddingExtractor extractor = new EmbeddingExtractor(model);
        CollectionCard card = new CollectionCard(
                CollectionCard.SCHEMA,
                settings.application(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                EmbeddingCard.Model.of(model.folder()),
                model.manifest().preprocessing(),
                EmbeddingCard.Window.of(
                        settings.plan().windowSeconds(),
                        settings.plan().hopSeconds(),
                        model.manifest().preprocessing()),
                EnumWord.of(EmbeddingLevel.CLIP),
                extractor.pooling(EmbeddingLevel.CLIP),
                extractor.width(),
                settings.channel(),
                EnumWord.of(model.manifest().precision()),
                CollectionCard.ROWS_PER_SEGMENT,
                model.hasClassifier() && model.manifest().architecture().classes() > 0
                        ? new SoundTagger(model).labels()
                        : List.of());
        create(folder, card);
        return card;
    }

    /// Makes an empty collection with a card.
    static void create(Path folder, CollectionCard card) {
        if (isUsed(folder)) {
            throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("catalogue.taken", folder));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Unwritable.because(folder, e);
        }
        try (Database catalogue = Database.forWriting(folder.resolve(CATALOGUE))) {
            CatalogueSchema.bringForward(catalogue, folder);
            catalogue.together(() -> {
                for (int i = 0; i < card.classes().size(); i++) {
                    catalogue.update(
                            "INSERT INTO classes VALUES (?, ?)",
                            i,
                            card.classes().get(i));
                }
            });
        }
        card.write(folder); // last: without it the folder is no collection
    }

    private static boolean isUsed(Path folder) {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(file -> !String.valueOf(file.getFileName()).startsWith(CATALOGUE));
        } catch (IOException e) {
            return true;
        }
    }

    /// Whether a folder is a collection.
    public static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(CollectionCard.FILE));
    }

    /// Opens a collection for reading.
    ///
    /// @throws ProblemException if there is none, or it is damaged or made by a newer version of the program
    public static SoundCollection open(Path folder) {
        CollectionCard card = CollectionCard.read(folder);
        Path file = folder.resolve(CATALOGUE);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(
                    ProblemCode.COLLECTION_DAMAGED, Sentence.of("catalogue.damaged", folder, CATALOGUE));
        }
        Database catalogue = Database.forReading(file);
        try {
            if (CatalogueSchema.isOld(catalogue, folder)) {
                catalogue.close();
                CollectionWriter.open(folder, card).close();
                catalogue = Database.forReading(file);
            }
            return new SoundCollection(folder, card, catalogue);
        } catch (RuntimeException e) {
            catalogue.close();
            throw e;
        }
    }

    /// Opens the collection for adding and changing, in place of any other process.
    ///
    /// @throws ProblemException if another process holds it; the sentence says which
    CollectionWriter write() {
        return CollectionWriter.open(folder, card);
    }

    /// Its folder.
    public Path folder() {
        return folder;
    }

    /// What is fixed for all its recordings.
    public CollectionCard card() {
        return card;
    }

    /// The committed vectors, one row per window; to be closed by the caller.
    ///
    /// @throws ProblemException if their files hold less than the catalogue says
    public MappedRows vectors() {
        return new MappedRows(vectors(folder, card), new WindowTable(catalogue).rows());
    }

    /// The lengths of the committed vectors, one number per row; to be closed by the caller.
    MappedRows norms() {
        return new MappedRows(norms(folder, card), new WindowTable(catalogue).rows());
    }

    /// The rows of vectors that belong to no window any more.
    BitSet gaps() {
        return new WindowTable(catalogue).gaps();
    }

    /// Passes on all recordings, in the order they were added.
    public void recordings(Consumer<CatalogueRecording> receiver) {
        new RecordingTable(catalogue).each(receiver);
    }

    /// The stored windows of a recording, in order of time.
    public List<StoredWindow> windows(long recording) {
        return catalogue.list(
                "SELECT id, start_s, end_s FROM windows WHERE recording = ? ORDER BY id",
                row -> new StoredWindow(row.getLong(1), new TimeSpan(row.getDouble(2), row.getDouble(3))),
                recording);
    }

    /// How full the collection is. Takes less than a tenth of a second, whatever its size.
    public CollectionStatus status() {
        return CollectionStatus.of(this, catalogue);
    }

    /// Makes sure that a model is the one that describes the recordings.
    ///
    /// @throws ProblemException if it is another
    public void require(ModelFolder model) {
        if (!model.sha256().equals(card.model().sha256())) {
            throw new ProblemException(
                    ProblemCode.MODELS_APART,
                    Sentence.of("catalogue.model", folder, card.model().id(), model.id()));
        }
    }

    Database catalogue() {
        return catalogue;
    }

    static Segments vectors(Path folder, CollectionCard card) {
        return new Segments(folder.resolve("vectors"), card.width(), card.rowsPerSegment());
    }

    static Segments norms(Path folder, CollectionCard card) {
        return new Segments(folder.resolve("norms"), 1, card.rowsPerSegment());
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
