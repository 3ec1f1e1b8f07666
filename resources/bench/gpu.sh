#!/bin/bash
# What a GPU does with the models of this program, in about ten minutes, for a report:
#   1. which libraries are found, and how far the GPU's results differ from the CPU's;
#   2. the speed of each step, on the CPU and on the GPU, and PyTorch's speed on the same card for a matrix product of
#      the size that a ViT-B needs, if Python with PyTorch is installed;
#   3. 1,000 masks, at each of which encoder, decoder and classifier take turns, with the GPU's memory meanwhile.
#
#     AUDIOMAE_MAVEN_ARGS=-Pcuda ./audiomae --version
#     resources/bench/gpu.sh [MODEL] [DEVICE] | tee report.txt
#
# MODEL is the id of a model of the library (default: the one with a star), DEVICE as for --device (default: cuda:0). The authors have
# not run this on a GPU yet.

set -eu

root=$(cd "$(dirname "$0")/../.." && pwd -P)
model=${1:-}
device=${2:-cuda:0}
samples=$root/resources/src/main/resources/io/github/audiomae/resources/samples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

audiomae() { "$root/audiomae" "$@"; }

title() { printf '\n== %s\n' "$1"; }

title "Libraries and parity"
audiomae devices --check ${model:+--model "$model"}

title "The machine and its devices"
audiomae bench --full --device "$device" ${model:+--model "$model"}
audiomae bench --full --device "$device" ${model:+--model "$model"} --json >"$work/bench.json"
cat "$work/bench.json"

title "PyTorch on the same card"
python3 - <<'PYTHON' || echo "Python with PyTorch and CUDA is not installed here."
import sys, time
try:
    import torch
except ImportError:
    sys.exit(1)
if not torch.cuda.is_available():
    sys.exit(1)
print(torch.__version__, torch.cuda.get_device_name(0))
for kind in (torch.float32, torch.float16):
    torch.backends.cuda.matmul.allow_tf32 = False
    x = torch.randn(16 * 513, 768, device="cuda", dtype=kind)
    w = torch.randn(768, 3072, device="cuda", dtype=kind)
    for _ in range(20):
        x @ w
    torch.cuda.synchronize()
    start = time.perf_counter()
    for _ in range(200):
        x @ w
    torch.cuda.synchronize()
    seconds = (time.perf_counter() - start) / 200
    print(f"{kind}: {2 * x.shape[0] * 768 * 3072 / seconds / 1e12:.1f} TFLOP/s")
layer = torch.nn.TransformerEncoderLayer(768, 12, 3072, batch_first=True, norm_first=True, device="cuda")
net = torch.nn.TransformerEncoder(layer, 12, enable_nested_tensor=False).eval()
x = torch.randn(16, 513, 768, device="cuda")
with torch.inference_mode():
    for kind in (torch.float32, torch.float16):
        with torch.autocast("cuda", dtype=torch.float16, enabled=kind == torch.float16):
            for _ in range(5):
                net(x)
            torch.cuda.synchronize()
            start = time.perf_counter()
            for _ in range(20):
                net(x)
            torch.cuda.synchronize()
        print(f"ViT-B encoder, 16 windows, {kind}: {320 / (time.perf_counter() - start):.1f} windows/s")
PYTHON

title "1,000 masks: encoder, decoder and classifier take turns; memory of the GPU in MiB"
memory() { nvidia-smi --query-gpu=memory.used --format=csv,noheader,nounits 2>/dev/null || echo unknown; }
echo "before: $(memory)"
(while :; do
    memory
    sleep 5
done) >"$work/memory.txt" &
watch=$!
audiomae sweep "$samples/speech.ogg" -o "$work/sweep" --ratios 0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,0.95 --seeds 100 \
    --device "$device" ${model:+--model "$model"} || echo "The sweep failed."
kill "$watch"
echo "every 5 s: $(tr '\n' ' ' <"$work/memory.txt")"
echo "after: $(memory)"
