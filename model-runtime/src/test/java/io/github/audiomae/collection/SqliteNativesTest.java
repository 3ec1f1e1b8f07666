package io.github.audiomae.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.files.LibraryCaches;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class SqliteNativesTest {
    private static final String PATH = "org.sqlite.lib.path";

    @TempDir
    private Path cache;

    @Test
    void theLibraryOfThisSystemIsUnpackedOnceWhereSqliteLooksForIt() {
        String cacheBefore = System.getProperty(LibraryCaches.NATIVES);
        String pathBefore = System.getProperty(PATH);
        try {
            set(LibraryCaches.NATIVES, cache.toString());
            set(PATH, null);
            SqliteNatives.unpack();
            assertThat(Path.of(System.getProperty(PATH)))
                    .hasParent(cache)
                    .isDirectoryContaining(file -> file.endsWith(LibraryLoaderUtil.getNativeLibName()));
        } finally {
            set(LibraryCaches.NATIVES, cacheBefore);
            set(PATH, pathBefore);
        }
    }

    private static void set(String property, @Nullable String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }
}
