package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions of the catalogue, and what is said of one that cannot be used.
class CatalogueTest {
    @TempDir
    private Path folder;

    @Test
    void anOldCatalogueIsBroughtForward() {
        Path place = folder.resolve("old.collection");
        Recordings.collection(place).close();
        try (Database catalogue = Database.forWriting(place.resolve("catalogue.sqlite"))) {
            // As an empty file is: version 0, without a table.
            for (String table : new String[] {
                "errors",
                "reviews",
                "labels",
                "scores",
                "classes",
                "windows",
                "recordings",
                "roots",
                "gaps",
                "state",
                "heads"
            }) {
                catalogue.script("DROP TABLE " + table);
            }
            catalogue.script("PRAGMA user_version = 0");
        }

        try (SoundCollection collection = SoundCollection.open(place)) {
            assertThat(collection.status().recordings()).isZero();
            assertThat(collection.catalogue().number("PRAGMA user_version")).isEqualTo(CatalogueSchema.version());
        }
    }

    @Test
    void aCatalogueOfANewerVersionIsRefused() {
        Path place = folder.resolve("new.collection");
        Recordings.collection(place).close();
        try (Database catalogue = Database.forWriting(place.resolve("catalogue.sqlite"))) {
            catalogue.script("PRAGMA user_version = 999");
        }

        assertThatThrownBy(() -> SoundCollection.open(place)).hasMessageContaining("newer version");
    }

    @Test
    void aFolderThatIsNoCollectionIsSaid() {
        assertThatThrownBy(() -> SoundCollection.open(folder))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.COLLECTION_MISSING));
    }

    @Test
    void aDamagedCatalogueIsSaid() throws IOException {
        Path place = folder.resolve("damaged.collection");
        Recordings.collection(place).close();
        Files.writeString(
                place.resolve("catalogue.sqlite"), "this is no catalogue, whatever its name may say".repeat(99));

        assertThatThrownBy(() -> SoundCollection.open(place))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.COLLECTION_DAMAGED));
    }

    @Test
    void aFolderInUseIsNotMadeACollection() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "notes");

        assertThatThrownBy(() -> Recordings.collection(folder).close())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not empty");
        assertThat(folder).isDirectoryContaining("glob:**notes.txt").isDirectoryNotContaining("glob:**catalogue*");
    }

    @Test
    void aFullDiskIsSaidAndNothingIsLost() {
        Path file = folder.resolve("catalogue.sqlite");
        try (Database catalogue = Database.forWriting(file)) {
            CatalogueSchema.bringForward(catalogue, folder);
            catalogue.update("INSERT INTO classes VALUES (0, 'kept')");
            catalogue.script("PRAGMA max_page_count = " + (catalogue.number("PRAGMA page_count") + 2));

            assertThatThrownBy(() -> catalogue.together(() -> {
                        for (int i = 1; i < 10_000; i++) {
                            catalogue.update("INSERT INTO classes VALUES (?, ?)", i, "lost");
                        }
                    }))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DISK_FULL));

            assertThat(catalogue.number("SELECT count(*) FROM classes")).isEqualTo(1);
        }
    }
}
