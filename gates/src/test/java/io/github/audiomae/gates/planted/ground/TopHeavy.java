package io.github.audiomae.gates.planted.ground;

import io.github.audiomae.model.ModelId;

final class TopHeavy {
    private TopHeavy() {}

    static String fileName(ModelId id) {
        return id.value();
    }
}
