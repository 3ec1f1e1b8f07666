package io.github.audiomae.model;

/// Reads the manifests of Audio-MAE models.
public final class AudioMaeReader implements ArchitectureReader {
    @Override
    public String family() {
        return ModelManifest.AUDIO_MAE;
    }

    @Override
    public Class<AudioMaeArchitecture> architecture() {
        return AudioMaeArchitecture.class;
    }
}
