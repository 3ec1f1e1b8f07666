"""Training tensors from a model folder of the program: a run can start where the shipped model stands.

The graphs keep the official tensor names, but in the form they compute with: linear weights [in, out], query, key
and value apart, the encoder's queries already divided by the root of the head's width, and the position bias of the
decoder's windows as a table instead of the small network behind it, which is fitted to that table again.
"""

import json
from collections import defaultdict
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from model import ALL_BANDS, HEAD_WIDTH, PATCH, SQUARE, log_offsets

TURNED = ("qkv.weight", "proj.weight", "fc1.weight", "fc2.weight", "decoder_embed.weight", "decoder_pred.weight", "head.weight")


def initializers(path):
    """Float tensors by official name, in the official layout."""
    parts = defaultdict(dict)
    for tensor in onnx.load(path).graph.initializer:
        name, _, rows = tensor.name.partition("[")
        if "." not in name and name not in ("cls_token", "mask_token"):
            continue
        value = torch.from_numpy(numpy_helper.to_array(tensor).copy()).float()
        if name == "patch_embed.proj.weight":
            value = value.T.reshape(-1, 1, PATCH, PATCH)
        elif name.endswith(TURNED):
            value = value.T
        if name.startswith("blocks.") and rows.startswith("0:"):
            value = value * HEAD_WIDTH**0.5
        parts[name][int(rows.split(":")[0]) if rows else 0] = value
    return {name: torch.cat([rows[i] for i in sorted(rows)]).contiguous() for name, rows in parts.items()}


def fit_positions(attention, window, table, steps=1200):
    """Fits the attention's meta network to a bias table [heads, 16, 16] of windows of that shape; returns the largest
    difference. The network then gives the biases of any other windows, too."""
    offsets = log_offsets(window)
    parameters = list(attention.meta_mlp.parameters())
    optimizer = torch.optim.LBFGS(parameters, max_iter=steps, tolerance_grad=1e-9, line_search_fn="strong_wolfe")

    def difference():
        return attention.meta_mlp(offsets).permute(2, 0, 1) - table

    def closure():
        optimizer.zero_grad()
        loss = difference().square().mean()
        loss.backward()
        return loss

    optimizer.step(closure)
    return float(difference().detach().abs().max())


def fill(model, tensors, computed):
    """Loads the model's tensors by name; those whose names hold a word of `computed` may be missing and stay."""
    state = model.state_dict()
    for name, old in state.items():
        if name in tensors:
            state[name] = tensors[name].reshape(old.shape)
        elif not any(word in name for word in computed):
            raise SystemExit(f"the model folder has no tensor {name}")
    model.load_state_dict(state)


def load_autoencoder(model, folder):
    """Fills a freshly initialised MaskedAutoencoder of the folder's shape."""
    folder = Path(folder)
    tensors = initializers(folder / "encoder.onnx") | initializers(folder / "decoder.onnx")
    fill(model, tensors, ("meta_mlp", "pos_embed"))
    manifest = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    all_bands = manifest["architecture"]["decoder"].get("attention") == "local-all-bands"
    for i, block in enumerate(model.decoder_blocks):
        table = tensors[f"decoder_blocks.{i}.attn.bias"]
        off = fit_positions(block.attn, ALL_BANDS if all_bands and i % 2 == 1 else SQUARE, table)
        print(f"decoder_blocks.{i}.attn.meta_mlp: {off:.1e} off", flush=True)


def load_classifier(model, folder):
    """Fills a Classifier of the folder's shape and classes."""
    fill(model, initializers(Path(folder) / "classifier.onnx"), ("pos_embed",))


def load_encoder(model, folder):
    """Fills the encoder of a freshly initialised Classifier from the folder's pre-trained encoder; its head stays new."""
    fill(model, initializers(Path(folder) / "encoder.onnx"), ("pos_embed", "fc_norm", "head"))
