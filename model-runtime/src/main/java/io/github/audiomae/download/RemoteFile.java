package io.github.audiomae.download;

import java.net.URI;
import java.util.Optional;

/// One file to fetch.
///
/// @param name a plain file name without a path
/// @param address where it is
/// @param bytes its size, or 0 if not known yet
/// @param sha256 its hash in the hub's list of files, if given there
public record RemoteFile(String name, URI address, long bytes, Optional<String> sha256) {
    public RemoteFile {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("\"" + name + "\" is not a plain file name");
        }
    }
}
