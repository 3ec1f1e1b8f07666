package io.github.audiomae.graph.eat;

import io.github.audiomae.model.ArchitectureReader;
import io.github.audiomae.model.AudioMaeArchitecture;

/// Reads the manifests of EAT models, whose sizes are those of a ViT.
public final class EatReader implements ArchitectureReader {
    @Override
    public String family() {
        return EatFamily.NAME;
    }

    @Override
    public Class<AudioMaeArchitecture> architecture() {
        return AudioMaeArchitecture.class;
    }
}
