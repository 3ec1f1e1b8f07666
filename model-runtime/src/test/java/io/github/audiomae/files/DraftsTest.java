package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @TempDir
    Path folder;

    @Test
    void theDraftOfAKilledProcessIsDeletedByTheNextThatWritesThere() throws Exception {
        Path left = Files.createFile(folder.resolve(".a.csv-" + EndedProcess.mark() + "-01234567.part"));
        Path running = Files.createFile(folder.resolve(".a.csv-" + ProcessMark.own() + "-01234567.part"));
        Path elsewhere = Files.createFile(folder.resolve(".a.csv-00000000-1-1-01234567.part"));
        Path foreign = Files.createFile(folder.resolve(".download.part"));

        AtomicFile.write(folder.resolve("b.csv"), draft -> Files.writeString(draft, "text"));

        assertThat(left).doesNotExist();
        assertThat(running).exists();
        assertThat(elsewhere).exists();
        assertThat(foreign).exists();
    }

    /// What will be sent to a pipe lies in the folder for temporary files until it is complete.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theDraftForAPipeIsMarkedToo() throws Exception {
        Path draft = Drafts.temporary(Path.of("/dev/stdout"));
        try {
            Path left = Files.move(
                    draft,
                    folder.resolve(draft.getFileName().toString().replace(ProcessMark.own(), EndedProcess.mark())));
            assertThat(left.getFileName().toString()).startsWith(".stdout-").endsWith(".part");
            assertThat(Files.getPosixFilePermissions(left))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

            Drafts.tidy(folder);

            assertThat(left).doesNotExist();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// 255 bytes are the most that file systems allow.
    @Test
    void theLongestNamesCanBeWritten() {
        for (String name : new String[] {"x".repeat(255), "雨".repeat(85), "🌧".repeat(63)}) {
            AtomicFile.write(folder.resolve(name), draft -> Files.writeString(draft, "text"));

            assertThat(folder.resolve(name)).hasContent("text");
        }
    }
}
