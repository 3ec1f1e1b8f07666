package io.github.audiomae.model;

/// Names the record into which the manifest of one family of models is read. Implementations are found by
/// [java.util.ServiceLoader]: a new family is one more line in `META-INF/services`, see docs/adding-a-model-family.md.
public interface ArchitectureReader {
    /// The family's name in `model.json`, such as `audio-mae`.
    String family();

    /// The record into which the field `architecture` of the family's manifests is read, component by component.
    Class<? extends Architecture> architecture();
}
