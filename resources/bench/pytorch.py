"""Compares the speed of this program with PyTorch's, stage by stage, in one run.

Makes a ViT-B Audio-MAE with seeded weights, which PyTorch runs as it is and the program imports. The two sides
then take turns, run by run, since the speed of a machine changes by itself; what counts are the ratios of neighbouring
runs. Stages: encode with 80 % hidden, decode, classify; one window at a time.

    python3 resources/bench/pytorch.py --class-path "model-runtime/target/test-classes:app/target/lib/*"

PyTorch's ways, as far as the installed version has them: eager (plain products), fused attention, and eight
bits (dynamic quantisation of every Linear, with the faster of its engines). Needs PyTorch and NumPy, and Java 25.

On a busy machine compare processor time, of one thread: --threads 1 --processor-time.
"""

import argparse
import copy
import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "recipe"))

import torch
import torch.nn.functional as F
from torch import nn

import model as audiomae
from tensorfile import write_tensors

SEED = 1
CLASSES = 527
STAGES = ("encode", "decode", "classify")
JAVA_CLASS = "io.github.audiomae.importing.StageTimer"


class FusedAttention(nn.Module):
    """The same attention by PyTorch's own operator."""

    def __init__(self, plain):
        super().__init__()
        self.heads, self.qkv, self.proj = plain.heads, plain.qkv, plain.proj

    def forward(self, x):
        n, length, width = x.shape
        if hasattr(F, "scaled_dot_product_attention"):
            q, k, v = self.qkv(x).reshape(n, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
            x = F.scaled_dot_product_attention(q, k, v)
            return self.proj(x.transpose(1, 2).reshape(n, length, width))
        # PyTorch 1.13: the fast path of nn.MultiheadAttention.
        return torch._native_multi_head_attention(
            x, x, x, width, self.heads, self.qkv.weight, self.qkv.bias, self.proj.weight, self.proj.bias, None, False
        )[0]


def fused(model):
    model = copy.deepcopy(model)
    for block in model.blocks:
        block.attn = FusedAttention(block.attn)
    return model


def int8(model, engine):
    torch.backends.quantized.engine = engine
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return torch.ao.quantization.quantize_dynamic(model, {nn.Linear}, dtype=torch.qint8)


class Stages:
    """The three stages of one way of running the model."""

    def __init__(self, pretrained, finetuned, engine=None):
        self.pretrained, self.finetuned, self.engine = pretrained, finetuned, engine
        generator = torch.Generator().manual_seed(SEED)
        self.patches = audiomae.patchify(torch.randn(1, audiomae.FRAMES, audiomae.MEL_BINS, generator=generator) * 0.5)
        self.keep = audiomae.random_keep(1, 0.8, generator)
        self.all = audiomae.all_patches(1)
        with torch.inference_mode():
            self.tokens = self.run("encode")

    def run(self, stage):
        if self.engine:
            torch.backends.quantized.engine = self.engine
        if stage == "encode":
            return self.pretrained.norm(self.pretrained.encode(self.patches, self.keep))
        if stage == "decode":
            return self.pretrained.decode(self.tokens, self.keep)
        return self.finetuned(self.patches, self.all)

    def milliseconds(self, stage):
        """Wall time and processor time."""
        with torch.inference_mode():
            start, processor = time.perf_counter(), time.process_time()
            self.run(stage)
            return (time.perf_counter() - start) * 1e3, (time.process_time() - processor) * 1e3


class Program:
    """This program, in a process that runs a stage on request."""

    def __init__(self, process, precision):
        self.process, self.precision = process, precision

    @staticmethod
    def start(arguments, folder, threads):
        command = [*arguments.java.split(), "--enable-native-access=ALL-UNNAMED", "-cp", arguments.class_path]
        command += [JAVA_CLASS, folder / "pretrained.safetensors", folder / "finetuned.safetensors", str(threads)]
        environment = {**os.environ, "ORT_DISABLE_TELEMETRY": "1"}
        process = subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        while (line := process.stdout.readline()).strip() != "ready":
            if not line:
                raise SystemExit("the Java side did not start")
        return process

    def milliseconds(self, stage):
        self.process.stdin.write(f"{self.precision} {stage}\n")
        self.process.stdin.flush()
        return tuple(float(word) for word in self.process.stdout.readline().split())


def build():
    shape = audiomae.Shape(width=768, depth=12, decoder_width=512, decoder_depth=16, decoder_heads=16)
    pretrained = audiomae.initialise(audiomae.MaskedAutoencoder(shape), SEED).eval()
    finetuned = audiomae.initialise(audiomae.Classifier(shape, CLASSES), SEED + 1).eval()
    return pretrained, finetuned


def pytorch_ways(pretrained, finetuned, clock):
    ways = {"eager": Stages(pretrained, finetuned)}
    try:
        ways["fused attention"] = Stages(fused(pretrained), fused(finetuned))
    except (AttributeError, RuntimeError, TypeError) as missing:
        print(f"no fused attention in PyTorch {torch.__version__}: {missing}")
    engines = [engine for engine in torch.backends.quantized.supported_engines if engine != "none"]
    eight = {}
    for engine in engines:
        stages = Stages(int8(pretrained, engine), int8(finetuned, engine), engine)
        eight[engine] = (min(stages.milliseconds("classify")[clock] for _ in range(2)), stages)
        print(f"int8 by {engine}: classify {eight[engine][0]:.0f} ms")
    if eight:
        best = min(eight, key=lambda engine: eight[engine][0])
        ways[f"int8 ({best})"] = eight[best][1]
    return ways


def measure(ways, stage, rounds, clock):
    times = {name: [] for name in ways}
    for turn in range(-1, rounds):
        for name, way in ways.items():
            milliseconds = way.milliseconds(stage)[clock]
            if turn >= 0:
                times[name].append(milliseconds)
    return times


def ratio(times, slow, fast):
    """Median of the ratios of neighbouring runs."""
    return statistics.median(a / b for a, b in zip(times[slow], times[fast]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--class-path", required=True, help="test classes of model-runtime and the program's jars")
    parser.add_argument("--java", default="java", help="the command that starts Java 25")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--processor-time", action="store_true", help="compare processor time, not wall time")
    arguments = parser.parse_args()
    clock = 1 if arguments.processor_time else 0
    torch.set_num_threads(arguments.threads)
    print(f"PyTorch {torch.__version__}, {arguments.threads} threads, medians of {arguments.rounds} rounds, "
          f"{'processor' if clock else 'wall'} time", flush=True)

    pretrained, finetuned = build()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tensors(folder / "pretrained.safetensors", pretrained.state_dict())
        write_tensors(folder / "finetuned.safetensors", finetuned.state_dict())
        process = Program.start(arguments, folder, arguments.threads)
    ways = pytorch_ways(pretrained, finetuned, clock)
    torch_names = list(ways)
    ways["program fp32"] = Program(process, "fp32")
    ways["program int8"] = Program(process, "int8")
    for stage in STAGES:
        times = measure(ways, stage, arguments.rounds, clock)
        print(f"\n{stage}")
        for way in ways:
            print(f"  {way:18s} {statistics.median(times[way]):8.1f} ms (fastest {min(times[way]):.1f})")
        for way in torch_names:
            ours = "program int8" if way.startswith("int8") else "program fp32"
            print(f"  {way} : {ours} = {ratio(times, way, ours):.2f}")
        print(f"  program fp32 : program int8 = {ratio(times, 'program fp32', 'program int8'):.2f}", flush=True)
    process.stdin.close()
    process.wait()


if __name__ == "__main__":
    main()
