package io.github.audiomae.cluster.task;

import io.github.audiomae.model.Capability;
import java.io.Serial;
import java.io.Serializable;

/// The model of a job, and where executors find it.
///
/// @param sha256 over all its files
/// @param folder its folder if executors see it where the driver does; otherwise empty
/// @param archive the name under which Spark hands a [ModelArchive] to executors; empty if there is a folder
/// @param device where it runs, as on the command line
/// @param use what it is used for
public record ModelPlace(String sha256, String folder, String archive, String device, Capability use)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
}
