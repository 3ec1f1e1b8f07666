"""Writes the small PyTorch checkpoints beside this script. Run it with PyTorch 2.x; the tests state what is in them."""

import argparse
import pathlib
import zipfile
from collections import OrderedDict

import torch

HERE = pathlib.Path(__file__).parent


def save(name, value, **options):
    torch.save(value, HERE / name, **options)


def repack(source, target, root, compression):
    """The members of `source` under another root folder."""
    with zipfile.ZipFile(HERE / source) as old, zipfile.ZipFile(HERE / target, "w", compression) as new:
        for member in old.namelist():
            new.writestr(root + member.split("/", 1)[1], old.read(member))


counted = torch.arange(6, dtype=torch.float32).reshape(2, 3)  # 0 1 2 / 3 4 5

save(
    "types.pth",
    {
        "model": OrderedDict(
            single=counted,
            half=counted.half() / 2,
            brain=-counted.bfloat16(),
            double=counted.double() + 0.25,
            scalar=torch.tensor(7.5),
            empty=torch.zeros(0, 3),
            steps=torch.tensor(12),
            flags=torch.tensor([True, False]),
        )
    },
)

table = torch.arange(24, dtype=torch.float32).reshape(4, 6)
save(
    "views.pth",
    {
        "state_dict": {
            "whole": table,
            "transposed": table.t(),
            "row": table[2],
            "column": table[:, 1],
            "block": table[1:3, 2:5],
            "every_other": table[::2, ::3],
            "repeated": torch.tensor([5.0, 6.0]).unsqueeze(1).expand(2, 3),
        }
    },
)

layer = torch.nn.Linear(3, 2)
with torch.no_grad():
    layer.weight.copy_(counted)
    layer.bias.fill_(-1.0)
optimizer = torch.optim.AdamW(layer.parameters())
layer(torch.ones(1, 3)).sum().backward()
optimizer.step()
with torch.no_grad():
    layer.weight.copy_(counted)
    layer.bias.fill_(-1.0)
arguments = argparse.Namespace(
    norm_pix_loss=False,
    epochs=33,
    mask_ratio=0.8,
    model="mae_vit_base_patch16",
    clip_grad=None,
    output_dir=pathlib.PurePosixPath("/runs/test"),
    layers=[1, 2],
    seed=-3,
    big=2**40,
    bigger=2**100,
)
official = {"optimizer": optimizer.state_dict(), "args": arguments, "epoch": 3, "model": layer.state_dict()}
save("optimizer-first.pth", official)
save("protocol-4.pth", official, pickle_protocol=4)
save("old-format.pth", official, _use_new_zipfile_serialization=False)
save("parameters.bin", OrderedDict(weight=layer.weight, bias=layer.bias))
save("whole-module.pth", layer)
save("whole-module-under-model.pth", {"model": layer})
repack("parameters.bin", "nested-root.pth", "some/where/archive/", zipfile.ZIP_STORED)
repack("parameters.bin", "no-root.pth", "", zipfile.ZIP_STORED)
repack("parameters.bin", "compressed.pth", "archive/", zipfile.ZIP_DEFLATED)
