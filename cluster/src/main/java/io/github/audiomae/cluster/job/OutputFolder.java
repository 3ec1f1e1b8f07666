package io.github.audiomae.cluster.job;

import io.github.audiomae.cluster.task.DonePiece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;

/// The folder of an output, when a run goes on with it: what an earlier run has left by halves is taken away.
public final class OutputFolder {
    /// The names of [io.github.audiomae.cluster.output.CommittedFiles]: no other file is touched.
    private static final String OURS = "part-\\d{5}-[0-9a-f]{8}-\\d+\\.parquet";

    private final Path folder;
    private final FileSystem files;

    public OutputFolder(String folder, Configuration hadoop) throws IOException {
        this.folder = new Path(folder);
        files = this.folder.getFileSystem(hadoop);
    }

    /// Takes away what a run that was stopped has left: files of tasks that were not committed, which the next
    /// commit would take with it, and the mark of a complete output. Of a commit that was stopped in the middle,
    /// rows without their notes and notes without their rows: these recordings are analysed again.
    public void clear() throws IOException {
        files.delete(new Path(folder, FileOutputCommitter.PENDING_DIR_NAME), true);
        files.delete(new Path(folder, FileOutputCommitter.SUCCEEDED_FILE_NAME), false);
        Path notes = new Path(folder, DonePiece.FOLDER);
        Set<String> rows = names(folder);
        Set<String> noted = names(notes);
        deleteAllBut(noted, rows, folder);
        deleteAllBut(rows, noted, notes);
    }

    private void deleteAllBut(Set<String> kept, Set<String> present, Path in) throws IOException {
        for (String name : present) {
            if (!kept.contains(name)) {
                files.delete(new Path(in, name), false);
            }
        }
    }

    /// The files of problems that are there now.
    public List<Path> problems() throws IOException {
        Path problems = new Path(folder, DonePiece.PROBLEMS_FOLDER);
        List<Path> found = new ArrayList<>();
        names(problems).forEach(name -> found.add(new Path(problems, name)));
        return found;
    }

    /// Deletes files.
    public void delete(List<Path> some) throws IOException {
        for (Path file : some) {
            files.delete(file, false);
        }
    }

    private Set<String> names(Path in) throws IOException {
        Set<String> names = new HashSet<>();
        if (files.exists(in)) {
            for (FileStatus file : files.listStatus(in)) {
                if (file.isFile() && file.getPath().getName().matches(OURS)) {
                    names.add(file.getPath().getName());
                }
            }
        }
        return names;
    }
}
