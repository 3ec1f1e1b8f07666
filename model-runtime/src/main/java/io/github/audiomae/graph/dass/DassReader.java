package io.github.audiomae.graph.dass;

import io.github.audiomae.model.ArchitectureReader;

/// Reads the manifests of DASS models.
public final class DassReader implements ArchitectureReader {
    @Override
    public String family() {
        return DassFamily.NAME;
    }

    @Override
    public Class<DassArchitecture> architecture() {
        return DassArchitecture.class;
    }
}
