"""The corpus in memory, and the training windows composed from it.

All values are raw log-mel (natural logarithm of energy, floor -15.942385) until `normalise`.
A window has 1024 frames; frames after the end of a clip hold the raw value 0.0, exactly as the
program pads short clips, and are marked as not real.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fbank import FLOOR, FLOOR_ENERGY, RATE, log_mel

FRAMES, BINS = 1024, 128
MEAN, TWICE_STD = -4.2677393, 2 * 4.5689974  # AudioSet constants of the official AudioMAE data loader
EMPTY_BIN = 3  # at 16 kHz this mel filter contains no FFT bin: always the floor
MIN_CLIPS, MIN_GROUPS = 20, 6


def normalise(raw):
    return (raw - MEAN) / TWICE_STD


@dataclass(frozen=True)
class Clip:
    name: str
    label: str
    labels: tuple
    split: str
    group: str
    source: str
    start: int
    frames: int


def read_manifest(path):
    with open(path, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def labels_of(row):
    return tuple(part.strip() for part in row["labels"].split(";") if part.strip())


def choose_classes(rows):
    """Labels that are some clip's main label and have enough clips and groups in train, by name."""
    clips, groups = defaultdict(int), defaultdict(set)
    main = {row["label"] for row in rows if row["label"]}
    for row in rows:
        if row["split"] == "train":
            for label in labels_of(row):
                clips[label] += 1
                groups[label].add(row["group"])
    return sorted(x for x in main if clips[x] >= MIN_CLIPS and len(groups[x]) >= MIN_GROUPS)


class Corpus:
    """Every clip's features in one float32 array, with the manifest's facts beside it."""

    def __init__(self, features, manifest):
        rows = read_manifest(manifest)
        self.classes = choose_classes(rows)
        self.class_index = {name: i for i, name in enumerate(self.classes)}
        arrays, self.clips, position = [], [], 0
        for row in rows:
            name = row["file"].rsplit(".", 1)[0]
            path = Path(features) / (row["file"] + ".npy")
            if not path.exists():
                continue
            array = np.load(path)
            arrays.append(array.astype(np.float32, copy=False))
            self.clips.append(
                Clip(name, row["label"], labels_of(row), row["split"], row["group"], row["source"], position, len(array))
            )
            position += len(array)
        self.data = np.concatenate(arrays)
        self.targets = np.zeros((len(self.clips), len(self.classes)), np.float32)
        for i, clip in enumerate(self.clips):
            for label in clip.labels:
                if label in self.class_index:
                    self.targets[i, self.class_index[label]] = 1
        self.mains = np.zeros_like(self.targets)
        for i, clip in enumerate(self.clips):
            if clip.label in self.class_index:
                self.mains[i, self.class_index[clip.label]] = 1
        self.labelled = np.array([bool(clip.label) for clip in self.clips])

    def split(self, name):
        return np.array([i for i, clip in enumerate(self.clips) if clip.split == name])

    def frames(self, index):
        clip = self.clips[index]
        return self.data[clip.start : clip.start + clip.frames]


def padded(frames):
    """As the program does: from the start of the clip, cut to 1024 frames or padded with raw zeros."""
    window = np.zeros((FRAMES, BINS), np.float32)
    length = min(FRAMES, len(frames))
    window[:length] = frames[:length]
    return window, length


def add_energies(a, b):
    """Log-mel of two sounds played together; the floor counts as silence."""
    energy = np.exp(a)
    energy += np.exp(b)
    energy -= FLOOR_ENERGY
    return np.log(np.maximum(energy, FLOOR_ENERGY))


def gained(frames, nats):
    """Louder or softer by `nats` of log energy; what was silent stays silent."""
    return np.where(frames > FLOOR + 1e-3, np.maximum(frames + np.asarray(nats, np.float32), FLOOR), FLOOR).astype(np.float32)


def varied(frames, rng):
    """As another take of the same kind of sound: up to four mel bins higher or lower, up to a quarter slower or faster,
    through another room or microphone (a smooth random curve over frequency)."""
    shift = int(rng.integers(-4, 5))
    moved = np.full_like(frames, FLOOR)
    moved[:, max(0, shift) : BINS + min(0, shift)] = frames[:, max(0, -shift) : BINS - max(0, shift)]
    length = max(1, int(len(frames) * rng.uniform(0.8, 1.25)))
    at = np.linspace(0, len(frames) - 1, length)
    before = at.astype(int)
    share = (at - before)[:, None].astype(np.float32)
    stretched = moved[before] * (1 - share) + moved[np.minimum(before + 1, len(frames) - 1)] * share
    return gained(stretched, np.interp(np.arange(BINS), np.linspace(0, BINS - 1, 6), rng.normal(0.0, 1.2, 6)))


def low_passed(frames, rng):
    """Cuts above 2 to 7.5 kHz, steeply like a resampler or gently like a wall; often at 4 kHz."""
    cutoff = 96.0 if rng.random() < 0.3 else rng.uniform(66.0, 124.0)  # 96 is 4 kHz
    slope = rng.uniform(0.3, 1.0) if rng.random() < 0.3 else rng.uniform(2.0, 8.0)
    depth = rng.uniform(6.0, 16.0)
    cut = np.clip((np.arange(BINS) - cutoff) * slope, 0.0, depth).astype(np.float32)
    return np.maximum(frames - cut, np.float32(FLOOR))


class NoiseBank:
    """White, pink and brown noise as log-mel at unit level, from which windows are cut."""

    def __init__(self, seed, seconds=40):
        rng = np.random.default_rng(seed)
        n = RATE * seconds
        spectrum = np.fft.rfft(rng.standard_normal(n))
        hertz = np.maximum(np.fft.rfftfreq(n, 1 / RATE), 20.0)
        self.colours = []
        for exponent in (0.0, 0.5, 1.0):
            samples = np.fft.irfft(spectrum / hertz**exponent, n)
            self.colours.append(log_mel(samples / samples.std()))

    def cut(self, rng, frames=FRAMES):
        """Noise whose loudest bin averages 0 nats."""
        colour = self.colours[rng.integers(len(self.colours))]
        start = rng.integers(len(colour) - frames)
        part = colour[start : start + frames]
        return part - part.mean(axis=0).max()


def loudness(frames):
    """The level that a tenth of the cells exceed, in nats, from every so many frames."""
    return np.percentile(frames[:: max(1, len(frames) // 64)], 90)


class WindowMaker:
    """Composes random windows from some clips: (raw window, real frames, targets, main labels, both known).

    Targets are 1 for every label of every clip in the window; main labels share 1 among the clips' main labels.
    """

    def __init__(self, corpus, clips, weights, noise, singles=0.35, low_pass=0.3, noisy=0.25, mixed=0.2, varied=0.0, level_mix=False):
        self.corpus, self.clips, self.noise = corpus, np.asarray(clips), noise
        self.cumulative = np.cumsum(weights / weights.sum())
        self.singles, self.low_pass, self.noisy, self.mixed, self.varied = singles, low_pass, noisy, mixed, varied
        self.level_mix = level_mix  # the second window of a mix is brought to the level of the first

    def pick(self, rng):
        return self.clips[min(np.searchsorted(self.cumulative, rng.random()), len(self.clips) - 1)]

    def piece(self, index, rng):
        frames = self.corpus.frames(index)
        if len(frames) > FRAMES:
            start = rng.integers(len(frames) - FRAMES + 1)
            frames = frames[start : start + FRAMES]
        if rng.random() < self.varied:
            frames = varied(frames, rng)[:FRAMES]
        return gained(frames, rng.uniform(-3.5, 2.5)) if rng.random() < 0.7 else frames

    def silence(self, rng):
        window = np.full((FRAMES, BINS), FLOOR, np.float32)
        if rng.random() < 0.5:
            window = gained(self.noise.cut(rng), rng.uniform(-15.0, -6.0))
        return window

    def compose(self, rng, first=None):
        """One window before augmentation: window, number of real frames, indices of the clips in it."""
        first = self.pick(rng) if first is None else first
        piece = self.piece(first, rng)
        if rng.random() < self.singles:
            window, length = padded(piece)
            return window, length, [first]
        window, used, at = self.silence(rng), [first], 0
        repeat = rng.random() < 0.4
        if rng.random() < 0.5:
            at = int(rng.integers(0, 200))
        while at < FRAMES:
            part = piece[: FRAMES - at]
            window[at : at + len(part)] = add_energies(window[at : at + len(part)], part)
            at += len(part) + int(rng.exponential(25.0 if repeat else 40.0))
            if FRAMES - at < 24 or (not repeat and len(used) >= 6):
                break
            if not repeat:
                used.append(self.pick(rng))
                piece = self.piece(used[-1], rng)
        length = FRAMES
        if rng.random() < 0.15:
            length = int(rng.integers(300, FRAMES))
        elif rng.random() < 0.3:
            window = np.roll(window, int(rng.integers(FRAMES)), axis=0)
        window[length:] = 0.0
        return window, length, used

    def window(self, rng, first=None):
        window, length, used = self.compose(rng, first)
        real = window[:length]
        if rng.random() < self.mixed:
            other, _, more = self.compose(rng)
            quieter = rng.uniform(-4.0, 0.5)
            if self.level_mix:
                quieter = rng.uniform(-1.0, 1.0)
                other = gained(other, loudness(real) - loudness(other[:length]))
            real = add_energies(real, gained(other[:length], quieter))
            used = used + (more if quieter > -3.0 else [])
        if rng.random() < self.low_pass:
            real = low_passed(real, rng)
        if rng.random() < self.noisy:
            real = add_energies(real, gained(self.noise.cut(rng, length), loudness(real) + rng.uniform(-9.0, -0.5)))
        window[:length] = real
        window[:length, EMPTY_BIN] = FLOOR
        known = all(self.corpus.labelled[i] for i in used)
        return window, length, self.corpus.targets[used].max(axis=0), self.corpus.mains[used].mean(axis=0), known


def pretraining_weights(corpus, clips):
    """Longer clips more often, frequent labels less often."""
    counts = defaultdict(int)
    for i in clips:
        counts[corpus.clips[i].label] += 1
    return np.array(
        [
            np.sqrt(min(corpus.clips[i].frames, FRAMES))
            * (1.0 if not corpus.clips[i].label else (30.0 / max(30.0, counts[corpus.clips[i].label])) ** 0.5)
            for i in clips
        ]
    )
