package io.github.audiomae.graph.birdmae;

import io.github.audiomae.model.ArchitectureReader;
import io.github.audiomae.model.AudioMaeArchitecture;

/// Reads the manifests of Bird-MAE models, whose sizes are those of a ViT.
public final class BirdMaeReader implements ArchitectureReader {
    @Override
    public String family() {
        return BirdMaeFamily.NAME;
    }

    @Override
    public Class<AudioMaeArchitecture> architecture() {
        return AudioMaeArchitecture.class;
    }
}
