package io.github.audiomae.gates.planted.unmarked;

final class Unmarked {}
