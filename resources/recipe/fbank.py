"""Kaldi log-mel features in numpy, for the noise bank and for looking at samples.

Training reads the features that `audiomae features` writes; this module only has to make noise that
looks like theirs. It follows torchaudio.compliance.kaldi.fbank (Hann window, 128 bins, no dither, no
energy, htk_compat): 400-sample frames every 160 samples at 16 kHz, FFT 512, natural logarithm.
"""

import numpy as np

RATE, WINDOW, HOP, FFT, BINS = 16000, 400, 160, 512, 128
FLOOR_ENERGY = np.float32(1.1920929e-7)
FLOOR = float(np.log(FLOOR_ENERGY))  # -15.942385


def mel(hertz):
    return 1127.0 * np.log1p(np.asarray(hertz) / 700.0)


def mel_banks():
    """[128, 257] triangles in mel from 20 Hz to 8 kHz; the Nyquist bin has no weight."""
    points = np.linspace(mel(20.0), mel(RATE / 2), BINS + 2)
    left, centre, right = points[:-2, None], points[1:-1, None], points[2:, None]
    at = mel(np.arange(FFT // 2) * RATE / FFT)[None]
    weights = np.maximum(0.0, np.minimum((at - left) / (centre - left), (right - at) / (right - centre)))
    return np.pad(weights, ((0, 0), (0, 1)))


BANKS = mel_banks()
HANN = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / (WINDOW - 1))


def log_mel(samples):
    """Mono samples in [-1, 1) at 16 kHz, at least 400 -> float32 [frames, 128]."""
    samples = np.asarray(samples, dtype=np.float64)
    frames = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::HOP]
    frames = frames - frames.mean(axis=1, keepdims=True)
    emphasised = frames.copy()
    emphasised[:, 1:] -= 0.97 * frames[:, :-1]
    emphasised[:, 0] -= 0.97 * frames[:, 0]
    power = np.abs(np.fft.rfft(emphasised * HANN, FFT)) ** 2
    return np.log(np.maximum(power @ BANKS.T, FLOOR_ENERGY)).astype(np.float32)
