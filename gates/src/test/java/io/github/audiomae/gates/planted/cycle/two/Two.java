package io.github.audiomae.gates.planted.cycle.two;

import io.github.audiomae.gates.planted.cycle.one.One;

public record Two(One one) {}
