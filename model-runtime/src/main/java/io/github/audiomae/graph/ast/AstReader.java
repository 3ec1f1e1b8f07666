package io.github.audiomae.graph.ast;

import io.github.audiomae.model.ArchitectureReader;
import io.github.audiomae.model.AudioMaeArchitecture;

/// Reads the manifests of AST models, whose sizes are those of a ViT.
public final class AstReader implements ArchitectureReader {
    @Override
    public String family() {
        return AstFamily.NAME;
    }

    @Override
    public Class<AudioMaeArchitecture> architecture() {
        return AudioMaeArchitecture.class;
    }
}
