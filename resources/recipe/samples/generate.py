"""Makes the sample sounds that ship with the program. All are synthetic and ours.

    python generate.py OUTPUT_FOLDER

Needs numpy, scipy, espeak-ng (speech) and ffmpeg (Ogg Vorbis encoder) on the path. Seeds are fixed:
each sound has its own generator, so adding one changes no other.
"""

import argparse
import json
import subprocess
import tempfile
import wave
import zlib
from pathlib import Path

import numpy as np
from scipy.signal import butter, fftconvolve, lfilter, resample_poly, sosfilt

RATE = 44100
BITRATE_QUALITY = "4"


# Tools ---------------------------------------------------------------------------------------------


def seconds(duration):
    return np.zeros(int(duration * RATE))


def clock(duration):
    return np.arange(int(duration * RATE)) / RATE


def put(track, sound, at, gain=1.0):
    start = int(at * RATE)
    end = min(len(track), start + len(sound))
    if end > start:
        track[start:end] += gain * sound[: end - start]


def filtered(sound, kind, hertz, order=2):
    return sosfilt(butter(order, hertz, kind, fs=RATE, output="sos"), sound)


def room(sound, rng, decay=0.5, wet=0.2):
    """A small room: exponentially decaying, darkening noise as impulse response."""
    t = clock(decay * 1.5)
    tail = filtered(rng.standard_normal(len(t)) * np.exp(-6.9 * t / decay), "lowpass", 6000)
    tail[: int(0.004 * RATE)] = 0
    tail /= np.sqrt((tail**2).sum())
    return sound + wet * fftconvolve(sound, tail)[: len(sound)]


def fades(sound, start=0.01, end=0.05):
    a, b = int(start * RATE), int(end * RATE)
    sound = sound.copy()
    sound[:a] *= np.linspace(0, 1, a)
    sound[-b:] *= np.linspace(1, 0, b)
    return sound


def slow_noise(rng, count, hertz):
    """Random curve around 0 with standard deviation 1 that changes about `hertz` times a second."""
    points = max(4, int(count / RATE * hertz) + 4)
    knots = rng.standard_normal(points)
    return np.interp(np.linspace(0, points - 1, count), np.arange(points), knots)


def spoken(text, voice, speed=150, pitch=50):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speech.wav"
        command = ["espeak-ng", "-v", voice, "-s", str(speed), "-p", str(pitch), "-w", str(path), text]
        subprocess.run(command, check=True)
        with wave.open(str(path)) as source:
            rate = source.getframerate()
            samples = np.frombuffer(source.readframes(source.getnframes()), np.int16) / 32768.0
    return resample_poly(samples, RATE // 1050, rate // 1050)


# Sounds --------------------------------------------------------------------------------------------


def chirp_note(start, end, duration, curve=1.0, warble=0.0, warble_hertz=30.0):
    """One bird note: a gliding whistle with a faint second harmonic."""
    t = clock(duration)
    x = t / duration
    hertz = start + (end - start) * x**curve + warble * np.sin(2 * np.pi * warble_hertz * t)
    phase = 2 * np.pi * np.cumsum(hertz) / RATE
    shape = np.sin(np.pi * np.minimum(1, x * 1.02)) ** 0.7
    return shape * (np.sin(phase) + 0.12 * np.sin(2 * phase))


def bird_phrase(rng, kind):
    track = seconds(2.2)
    if kind == "trill":
        for i in range(int(rng.integers(7, 12))):
            put(track, chirp_note(4600, 3400, 0.06), 0.10 * i, 0.5 + 0.05 * i)
    elif kind == "whistle":
        put(track, chirp_note(2600, 3300, 0.28), 0.0)
        put(track, chirp_note(3500, 2700, 0.34, 0.6), 0.38)
        put(track, chirp_note(2900, 2900, 0.22, warble=180, warble_hertz=28), 0.80)
    elif kind == "chatter":
        at = 0.0
        while at < 1.4:
            high = rng.uniform(4200, 6200)
            put(track, chirp_note(high, high * rng.uniform(0.6, 1.3), rng.uniform(0.03, 0.08)), at, rng.uniform(0.5, 1))
            at += rng.uniform(0.06, 0.17)
    else:
        for i in range(3):
            put(track, chirp_note(5200, 2400, 0.12, 0.5), 0.24 * i)
            put(track, chirp_note(2400, 4300, 0.07), 0.24 * i + 0.12, 0.8)
    return track


def birds(rng, duration=10.0):
    track = seconds(duration)
    kinds = ["whistle", "trill", "chatter", "sweep", "whistle", "chatter", "trill", "sweep"]
    at = 0.3
    for i, kind in enumerate(kinds):
        put(track, bird_phrase(rng, kind), at, 0.9 if i % 2 == 0 else 0.45)
        at += rng.uniform(0.9, 1.35)
    air = filtered(rng.standard_normal(len(track)), "bandpass", [200, 1500], 1) * 0.004
    return room(track, rng, 0.9, 0.25) + air


def speech(rng):
    track = seconds(9.4)
    put(track, spoken("A spectrogram shows sound as a picture: time runs to the right, and pitch runs up.", "en-gb", 150, 42), 0.2)
    put(track, spoken("Hide most of it. Can you still hear it?", "en-us+f3", 145, 55), 6.3, 0.9)
    return room(track, rng, 0.35, 0.12) + 0.0006 * rng.standard_normal(len(track))


def speech_and_birds(rng):
    track = seconds(9.7)
    put(track, spoken("Good morning. Listen to the birds.", "en-gb", 140, 45), 0.4)
    for at, kind, gain in ((2.9, "whistle", 0.5), (4.2, "trill", 0.45), (5.5, "sweep", 0.4), (6.6, "chatter", 0.35)):
        put(track, bird_phrase(rng, kind), at, gain)
    put(track, spoken("They are singing again.", "en-us+f3", 140, 58), 7.4, 0.95)
    put(track, bird_phrase(rng, "whistle"), 1.3, 0.10)
    air = filtered(rng.standard_normal(len(track)), "bandpass", [150, 2500], 1) * 0.003
    return room(track, rng, 0.6, 0.15) + air


def pluck(rng, hertz, duration, brightness=0.5, damping=0.996):
    """Karplus-Strong: a noise burst in a delay line with a two-point average, fractional delay by all-pass."""
    period = RATE / hertz - 0.5
    whole = int(period)
    fraction = period - whole
    allpass = (1 - fraction) / (1 + fraction)
    burst = rng.uniform(-1, 1, whole)
    burst = lfilter([brightness], [1, brightness - 1], burst)
    excitation = seconds(duration)
    excitation[:whole] = burst - burst.mean()
    # y[n] = x[n] + damping * average * all-pass of y[n - whole]
    loop = damping * np.convolve([0.5, 0.5], [allpass, 1.0])
    denominator = np.zeros(whole + 3)
    denominator[0], denominator[1] = 1.0, allpass
    denominator[whole : whole + 3] -= loop
    return lfilter([1.0, allpass], denominator, excitation)


def guitar(rng):
    track = seconds(10.0)
    chords = ([110.0, 164.81, 220.0, 261.63, 329.63], [87.31, 130.81, 174.61, 220.0, 349.23],
              [130.81, 164.81, 196.0, 261.63, 329.63], [98.0, 146.83, 196.0, 246.94, 392.0])
    for bar, chord in enumerate(chords):
        pattern = [0, 2, 3, 4, 3, 2, 4, 3] if bar < 3 else [0, 1, 2, 3, 4]
        for i, string in enumerate(pattern):
            at = bar * 2.0 + (i * 0.25 if bar < 3 else i * 0.045)
            put(track, pluck(rng, chord[string], min(3.2, 10.0 - at), 0.55), 0.15 + at, 0.75 + 0.25 * (i == 0))
    body = track + 0.5 * filtered(track, "bandpass", [90, 130]) + 0.3 * filtered(track, "bandpass", [190, 240])
    return room(body, rng, 0.5, 0.15)


def bell(hertz, duration, strength=1.0):
    """Modes of a bell: hum, prime, tierce, quint, nominal and above, each a slightly split pair."""
    modes = ((0.5, 0.6, 5.5), (1.0, 0.8, 4.0), (1.183, 0.9, 3.2), (1.506, 0.4, 2.2), (2.0, 1.0, 2.4),
             (2.514, 0.45, 1.4), (2.662, 0.35, 1.2), (3.011, 0.5, 1.0), (4.166, 0.4, 0.7), (5.433, 0.3, 0.5),
             (6.796, 0.22, 0.35), (8.215, 0.15, 0.25))
    t = clock(duration)
    sound = np.zeros(len(t))
    for ratio, level, decay in modes:
        f = hertz * ratio
        beat = 1 + 0.0007 * ratio
        sound += level * np.exp(-t / decay * 1.4) * (np.sin(2 * np.pi * f * t) + 0.6 * np.sin(2 * np.pi * f * beat * t))
    return strength * sound * np.minimum(1, t / 0.002)


def bells(rng):
    track = seconds(11.0)
    for at, hertz, gain in ((0.2, 783.99, 1.0), (1.6, 659.26, 0.9), (3.0, 880.0, 0.8), (4.4, 587.33, 1.0), (6.4, 783.99, 0.7)):
        put(track, bell(hertz, 11.0 - at), at, gain)
        strike = filtered(rng.standard_normal(int(0.03 * RATE)), "highpass", 3000) * np.exp(-clock(0.03) / 0.006)
        put(track, strike, at, 0.5 * gain)
    return room(track, rng, 1.4, 0.2)


def rain(rng):
    track = seconds(10.0)
    bed = filtered(rng.standard_normal(len(track)), "highpass", 150, 1) * 0.06
    level = 1 + 0.08 * slow_noise(rng, len(track), 0.7)
    track += bed * np.clip(level, 0.5, 1.6)
    for _ in range(4000):  # drops on leaves and stone
        f, length = rng.uniform(1500, 7500), rng.uniform(0.003, 0.012)
        t = clock(length)
        put(track, np.sin(2 * np.pi * f * t) * np.exp(-t / (length / 4)), rng.uniform(0, 9.95), 0.12 * rng.random() ** 3)
    for at in np.cumsum(rng.exponential(0.55, 14)) + 0.4:  # drops into a puddle: a rising bubble
        t = clock(0.09)
        f0 = rng.uniform(700, 1500)
        phase = 2 * np.pi * (f0 * t + 0.5 * f0 * 6.0 * t**2)
        put(track, np.sin(phase) * np.exp(-t / 0.02), at, 0.1)
    return track


def tick(rng, hertz):
    t = clock(0.09)
    click = filtered(rng.standard_normal(len(t)) * np.exp(-t / 0.0012), "highpass", 2000)
    ring = sum(g * np.sin(2 * np.pi * hertz * r * t) * np.exp(-t / d) for r, g, d in ((1, 0.25, 0.004), (1.6, 0.2, 0.003)))
    return 0.6 * click + ring


def tick_tock(rng):
    track = seconds(8.0)
    for i in range(16):
        put(track, tick(rng, 2600 if i % 2 == 0 else 2100), 0.15 + 0.5 * i, 0.9 if i % 2 == 0 else 0.75)
    return room(track, rng, 0.25, 0.25) + 0.006 * rng.standard_normal(len(track))  # a clock is heard in a quiet room


def siren(rng):
    duration = 10.0
    t = clock(duration)
    sweep = 0.5 - 0.5 * np.cos(2 * np.pi * t / 2.5)
    passing = np.tanh((5.6 - t) / 1.2)  # the car passes at 5.6 s: pitch drops
    hertz = (650 + 750 * sweep) * (1 + 0.035 * passing)
    phase = 2 * np.pi * np.cumsum(hertz) / RATE
    tone = sum(np.sin(k * phase) / k**1.1 for k in range(1, 8))
    near = 1 / (0.25 + ((t - 5.6) / 4.0) ** 2)
    sound = filtered(tone, "bandpass", [500, 4500], 1) * near * 0.3
    street = filtered(rng.standard_normal(len(t)), "lowpass", 500, 1) * 0.05 * (1 + 0.3 * slow_noise(rng, len(t), 1))
    return room(sound + street, rng, 0.9, 0.3)


def engine(rng):
    duration = 10.0
    t = clock(duration)
    rpm = np.interp(t, [0, 1.5, 4.0, 5.0, 7.5, 8.5, 10.0], [850, 850, 2600, 1500, 3600, 1100, 850])
    fire = rpm / 60 * 2  # four cylinders, four strokes: two explosions per turn
    phase = np.cumsum(fire) / RATE
    count = int(phase[-1])
    at = np.searchsorted(phase, np.arange(1, count))
    pulses = np.zeros(len(t))
    strength = np.array([1.0, 0.86, 0.95, 0.8])[np.arange(len(at)) % 4] * rng.uniform(0.85, 1.1, len(at))
    pulses[at] = strength
    t2 = clock(0.05)
    bang = np.exp(-t2 / 0.004) * np.sin(2 * np.pi * 95 * t2) + 0.10 * np.exp(-t2 / 0.003) * rng.standard_normal(len(t2))
    sound = fftconvolve(pulses, bang)[: len(t)]
    sound = sound + 0.8 * filtered(sound, "bandpass", [180, 260]) + 0.7 * filtered(sound, "bandpass", [520, 760])
    sound = filtered(sound, "lowpass", 1400, 1)
    whine = 0.015 * np.sin(2 * np.pi * np.cumsum(rpm / 60 * 17) / RATE) * (rpm / 3600)
    hiss = filtered(rng.standard_normal(len(t)), "bandpass", [800, 4000], 1) * 0.006 * (rpm / 2500)
    return sound * (0.6 + 0.4 * rpm / 3600) + whine + hiss


def kick():
    t = clock(0.35)
    return np.exp(-t / 0.11) * np.sin(2 * np.pi * (48 * t + 90 * 0.03 * (1 - np.exp(-t / 0.03))))


def snare(rng):
    t = clock(0.25)
    body = np.exp(-t / 0.05) * (np.sin(2 * np.pi * 185 * t) + 0.6 * np.sin(2 * np.pi * 330 * t))
    return 0.5 * body + 0.5 * filtered(rng.standard_normal(len(t)), "highpass", 1200) * np.exp(-t / 0.07)


def hat(rng, decay):
    t = clock(0.35)
    metal = sum(np.sign(np.sin(2 * np.pi * f * t)) for f in (3170, 4190, 5230, 5870, 6790, 8210))
    return filtered(0.12 * metal + 0.5 * rng.standard_normal(len(t)), "highpass", 6000, 3) * np.exp(-t / decay)


def drums(rng):
    track = seconds(9.8)
    beat = 60 / 100
    for bar in range(4):
        start = 0.1 + bar * 4 * beat
        for step in range(16):
            at = start + step * beat / 4
            if step in (0, 6, 8) or (bar % 2 and step == 11):
                put(track, kick(), at, 1.0)
            if step in (4, 12) or (bar == 3 and step >= 13):
                put(track, snare(rng), at, 0.75)
            if step % 2 == 0:
                put(track, hat(rng, 0.12 if step == 14 else 0.03), at, 0.35 if step % 4 else 0.5)
    return room(track, rng, 0.3, 0.12)


def waves(rng):
    track = seconds(11.0)
    t = clock(11.0)
    for at, strength, rise in ((1.8, 1.0, 1.2), (5.4, 0.8, 1.5), (9.0, 1.1, 1.3)):
        swell = np.where(t < at, np.exp((t - at) / rise * 2.2), np.exp(-(t - at) / 1.3))
        track += strength * swell * filtered(rng.standard_normal(len(t)), "lowpass", 1100, 1) * 0.5
        foam = np.where(t < at, np.exp((t - at) / 0.25), np.exp(-(t - at) / 1.9))
        track += strength * foam * filtered(rng.standard_normal(len(t)), "highpass", 2500, 1) * 0.16
    rumble = filtered(rng.standard_normal(len(t)), "lowpass", 200, 1) * 0.25
    return track + rumble + 0.006 * rng.standard_normal(len(t))


def shapes(rng):
    """A slow sweep, a steady chord of tones, clicks, and a band of noise: what masking does to each."""
    track = seconds(9.6)
    t = clock(3.0)
    hertz = 150 * (6000 / 150) ** (t / 3.0)
    put(track, fades(np.sin(2 * np.pi * np.cumsum(hertz) / RATE), 0.02, 0.02), 0.2, 0.7)
    t = clock(2.2)
    put(track, fades(sum(np.sin(2 * np.pi * f * t) for f in (440, 880, 1760, 3520)) / 4, 0.02, 0.05), 3.4, 1.0)
    for i in range(12):
        put(track, np.exp(-clock(0.004) / 0.0006), 5.9 + 0.15 * i, 1.0)
    noise = filtered(rng.standard_normal(int(1.6 * RATE)), "bandpass", [1000, 2500], 4)
    put(track, fades(noise, 0.3, 0.5), 7.85, 0.6)
    return track + 0.0005 * rng.standard_normal(len(track))


SOUNDS = (
    ("speech-and-birds", speech_and_birds, ["Speech", "Bird"], 0.8,
     "Two voices and bird song: at 80 % the song's glides and the voice's harmonics continue from few patches."),
    ("speech", speech, ["Speech"], 0.8,
     "A man and a woman: harmonics come back, consonants, which few patches show, are guessed."),
    ("birds", birds, ["Bird"], 0.8,
     "Whistles, trills and chatter above an almost silent background: what is between patches cannot be known."),
    ("guitar", guitar, ["Guitar", "Plucked string instrument"], 0.8,
     "A plucked string by physical modelling: steady harmonics are the easiest thing to continue."),
    ("bells", bells, ["Bell"], 0.9,
     "Long decays, each partial at its own speed: even 90 % masking leaves enough."),
    ("rain", rain, ["Rain"], 0.95,
     "Noise has no detail to restore: the model gives its level and colour, smooth where the original is grainy."),
    ("tick-tock", tick_tock, ["Tick-tock"], 0.8,
     "Half a second between ticks: a regular rhythm of short events, some wholly hidden."),
    ("siren", siren, ["Siren"], 0.8,
     "A moving pitch with parallel harmonics, passing by: lines to follow through hidden regions."),
    ("engine", engine, ["Engine"], 0.8,
     "An engine that revs up twice: low harmonics rise and fall together."),
    ("drums", drums, ["Drum", "Snare drum", "Bass drum", "Hi-hat"], 0.8,
     "A pattern of kick, snare and hi-hat: hide only times and see which strokes return."),
    ("waves", waves, ["Waves, surf"], 0.9,
     "Three waves: slow changes over seconds survive very high ratios."),
    ("shapes", shapes, [], 0.8,
     "A sweep, steady tones, clicks and a band of noise: four shapes in which to watch the mask at work."),
)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    output = parser.parse_args().output
    output.mkdir(parents=True, exist_ok=True)
    listing = []
    for name, make, contains, ratio, shows in SOUNDS:
        sound = fades(make(np.random.default_rng(zlib.crc32(name.encode()))))
        sound = sound - sound.mean()
        sound *= 0.7 / np.abs(sound).max()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "sound.wav"
            with wave.open(str(path), "wb") as out:
                out.setnchannels(1)
                out.setsampwidth(2)
                out.setframerate(RATE)
                out.writeframes(np.round(sound * 32767).astype("<i2").tobytes())
            target = output / (name + ".ogg")
            subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", path, "-c:a", "libvorbis", "-q:a", BITRATE_QUALITY,
                            "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", target], check=True)
        listing.append({"file": target.name, "titleKey": f"sample.{name}.title", "seconds": round(len(sound) / RATE, 1),
                        "contains": contains, "suggestedMaskRatio": ratio, "shows": shows})
        print(f"{target.name:24s} {len(sound) / RATE:5.1f} s {target.stat().st_size // 1024:4d} KB")
    (output / "samples.json").write_text(json.dumps(listing, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
