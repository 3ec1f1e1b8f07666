package io.github.audiomae.model;

/// Says how the manifest of one family of models is read. Implementations are found by [java.util.ServiceLoader]: a new
/// family is one more line in `META-INF/services`, see docs/adding-a-model-family.md.
public interface ArchitectureReader {
    /// The family's name in `model.json`, say `audio-mae`.
    String family();

    /// The record that the field `architecture` of the family's manifests is read into, component by component.
    Class<? extends Architecture> architecture();
}
