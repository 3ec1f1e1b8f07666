package io.github.audiomae.cluster.task;

import io.github.audiomae.cluster.store.Stores;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/// Starts searches in tasks.
public final class FolderSearch {
    private FolderSearch() {}

    /// The recordings that a place stands for; folders are closed when the task ends.
    ///
    /// @param hadoop the settings of Hadoop
    public static Iterator<Piece> across(SoundPlace place, Configuration hadoop) {
        Stores.use(hadoop);
        FolderWalk walk = new FolderWalk(place);
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.addTaskCompletionListener((TaskCompletionListener) ended -> walk.close());
        }
        return walk;
    }
}
