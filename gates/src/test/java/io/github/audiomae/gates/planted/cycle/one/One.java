package io.github.audiomae.gates.planted.cycle.one;

import io.github.audiomae.gates.planted.cycle.two.Two;

public record One(Two two) {}
