"""Audio-MAE in PyTorch with the official architecture and tensor names.

Follows models_mae.py and models_vit.py of the official AudioMAE code: a pre-norm ViT encoder over
16x16 patches of a 1024x128 log-mel spectrogram, a decoder of local shifted 4x4 windows
(decoder_mode 1), and a classifier that normalises the mean of the patch tokens. Patch order is
time-major: patch = time_index * 8 + frequency_index.

Not in the official code: the windows of the decoder's odd blocks may span all bands (decoder_all_bands), so that nothing
separates the lower bands from the upper ones.

Unlike the official code the patches are picked before they are embedded: masked patches cost nothing.
"""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

FRAMES, MEL_BINS, PATCH = 1024, 128, 16
TIMES, BANDS = FRAMES // PATCH, MEL_BINS // PATCH
PATCHES, PATCH_VALUES = TIMES * BANDS, PATCH * PATCH
HEAD_WIDTH = 64  # encoder heads, as in every ViT
SQUARE, ALL_BANDS = (4, 4), (2, 8)  # windows of the decoder: patches along time and frequency
EPS = 1e-6


@dataclass(frozen=True)
class Shape:
    width: int = 192
    depth: int = 12
    decoder_width: int = 128
    decoder_depth: int = 4
    decoder_heads: int = 4
    meta_width: int = 384
    decoder_all_bands: bool = False  # windows of odd blocks are ALL_BANDS; the official code has SQUARE only

    def as_dict(self):
        return asdict(self)


def patchify(spectrogram):
    """[N, 1024, 128] -> [N, 512, 256], each patch row-major (time, frequency)."""
    n = spectrogram.shape[0]
    x = spectrogram.reshape(n, TIMES, PATCH, BANDS, PATCH)
    return x.permute(0, 1, 3, 2, 4).reshape(n, PATCHES, PATCH_VALUES)


def unpatchify(patches):
    """[N, 512, 256] -> [N, 1024, 128], the inverse of patchify."""
    n = patches.shape[0]
    x = patches.reshape(n, TIMES, BANDS, PATCH, PATCH)
    return x.permute(0, 1, 3, 2, 4).reshape(n, FRAMES, MEL_BINS)


def sin_cos_positions(width):
    """The fixed table [1, 513, width]; row 0 (class token) is zero.

    The official code lays the table over a grid of 64 columns although tokens run over 8 bands per
    time step; the table is stored in every checkpoint, so readers never have to know.
    """
    index = torch.arange(PATCHES, dtype=torch.float64)
    halves = []
    for position in (index % TIMES, torch.div(index, TIMES, rounding_mode="floor")):
        frequency = 10000.0 ** (-torch.arange(width // 4, dtype=torch.float64) / (width // 4))
        angle = position[:, None] * frequency[None, :]
        halves.append(torch.cat([angle.sin(), angle.cos()], dim=1))
    table = torch.cat(halves, dim=1)
    return torch.cat([torch.zeros(1, width, dtype=torch.float64), table]).float()[None]


class Mlp(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.fc1 = nn.Linear(width, 4 * width)
        self.fc2 = nn.Linear(4 * width, width)

    def forward(self, x):
        return self.fc2(F.gelu(self.fc1(x)))


class Attention(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.heads = width // HEAD_WIDTH
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)

    def forward(self, x):
        n, length, width = x.shape
        q, k, v = self.qkv(x).reshape(n, length, 3, self.heads, HEAD_WIDTH).permute(2, 0, 3, 1, 4)
        # Plain products: for these short sequences faster on a CPU than the fused attention.
        x = (q * HEAD_WIDTH**-0.5 @ k.transpose(-1, -2)).softmax(dim=-1, dtype=v.dtype) @ v
        return self.proj(x.transpose(1, 2).reshape(n, length, width))


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm1 = nn.LayerNorm(width, eps=EPS)
        self.attn = Attention(width)
        self.norm2 = nn.LayerNorm(width, eps=EPS)
        self.mlp = Mlp(width)

    def forward(self, x):
        x = x + self.attn(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class Encoder(nn.Module):
    """Patch embedding, class token, blocks; the final norm belongs to the models around it."""

    def __init__(self, shape):
        super().__init__()
        self.cls_token = nn.Parameter(torch.zeros(1, 1, shape.width))
        self.pos_embed = nn.Parameter(sin_cos_positions(shape.width), requires_grad=False)
        self.patch_embed = nn.Module()
        self.patch_embed.proj = nn.Conv2d(1, shape.width, PATCH, PATCH)
        self.blocks = nn.ModuleList(Block(shape.width) for _ in range(shape.depth))

    def encode(self, patches, keep):
        """patches [N, 512, 256], keep [N, K] indices -> [N, 1 + K, width] before any final norm."""
        proj = self.patch_embed.proj
        rows = torch.gather(patches, 1, keep[:, :, None].expand(-1, -1, PATCH_VALUES))
        x = F.linear(rows, proj.weight.reshape(proj.weight.shape[0], PATCH_VALUES), proj.bias)
        x = x + self.pos_embed[0, 1:][keep]
        cls = (self.cls_token + self.pos_embed[:, :1]).expand(x.shape[0], -1, -1)
        x = torch.cat([cls.to(x.dtype), x], dim=1)
        for block in self.blocks:
            x = block(x)
        return x


class MetaMlp(nn.Module):
    def __init__(self, meta_width, heads):
        super().__init__()
        self.fc1 = nn.Linear(2, meta_width)
        self.fc2 = nn.Linear(meta_width, heads)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))


def log_offsets(window):
    """Logarithms of the offsets between the patches of a window, query minus key, as (time, frequency)."""
    position = torch.stack(torch.meshgrid(*map(torch.arange, window), indexing="ij"), -1).reshape(-1, 2).float()
    offset = position[:, None] - position[None, :]
    return offset.sign() * torch.log1p(offset.abs())


class WindowAttention(nn.Module):
    """Cosine attention inside windows, divided by tau, with a bias learnt from log offsets."""

    def __init__(self, shape, window):
        super().__init__()
        width, self.heads = shape.decoder_width, shape.decoder_heads
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)
        self.meta_mlp = MetaMlp(shape.meta_width, self.heads)
        self.tau = nn.Parameter(torch.ones(self.heads))
        self.register_buffer("offset", log_offsets(window), persistent=False)

    def forward(self, windows, mask):
        """windows [N, 32, 16, width]; mask [32, 1, 16, 16] or None."""
        n, count, length, width = windows.shape
        qkv = self.qkv(windows).reshape(n, count, length, 3, self.heads, width // self.heads)
        qkv = qkv.permute(3, 0, 1, 4, 2, 5)
        q, k, v = qkv
        tau = self.tau.clamp(min=0.01)[:, None]
        # Products first, then divided by both lengths: scores have half as many values as queries and keys.
        inverse = qkv[:2].square().sum(-1, dtype=torch.float32).clamp(min=1e-12).rsqrt()  # [2, N, 32, heads, 16]
        scale = (inverse[0] / tau)[..., :, None] * inverse[1][..., None, :]
        with torch.autocast(windows.device.type, enabled=False):  # 256 rows: costs nothing in full precision
            bias = self.meta_mlp(self.offset).permute(2, 0, 1)
        if mask is not None:
            bias = bias + mask
        score = q @ k.transpose(-1, -2) * scale + bias
        x = score.to(v.dtype).softmax(dim=-1, dtype=v.dtype) @ v
        return self.proj(x.transpose(2, 3).reshape(n, count, length, width))


class DecoderBlock(nn.Module):
    """Norms come after the branch, as in Swin V2; odd blocks shift the windows by half their length along time."""

    def __init__(self, shape, odd):
        super().__init__()
        self.window = ALL_BANDS if odd and shape.decoder_all_bands else SQUARE
        self.attn = WindowAttention(shape, self.window)
        self.norm1 = nn.LayerNorm(shape.decoder_width, eps=EPS)
        self.mlp = Mlp(shape.decoder_width)
        self.norm2 = nn.LayerNorm(shape.decoder_width, eps=EPS)
        self.shift = self.window[0] // 2 if odd else 0
        mask = None
        if odd:
            wrapped = (torch.arange(TIMES) >= TIMES - self.shift)[None, :, None, None].expand(1, TIMES, BANDS, 1)
            wrapped = self.cut(wrapped)[0, :, :, 0]
            mask = -100.0 * (wrapped[:, None, :, None] != wrapped[:, None, None, :]).float()
        self.register_buffer("window_mask", mask, persistent=False)

    def forward(self, x):
        """x [N, 64, 8, width]"""
        y = x.roll(-self.shift, dims=1) if self.shift else x
        y = self.joined(self.attn(self.cut(y), self.window_mask))
        if self.shift:
            y = y.roll(self.shift, dims=1)
        x = x + self.norm1(y)
        return x + self.norm2(self.mlp(x))

    def cut(self, x):
        """[N, 64, 8, width] -> [N, 32, 16, width]"""
        times, bands = self.window
        x = x.reshape(x.shape[0], TIMES // times, times, BANDS // bands, bands, -1).transpose(2, 3)
        return x.reshape(x.shape[0], -1, times * bands, x.shape[-1])

    def joined(self, windows):
        """The inverse of cut."""
        times, bands = self.window
        x = windows.reshape(windows.shape[0], TIMES // times, BANDS // bands, times, bands, -1).transpose(2, 3)
        return x.reshape(windows.shape[0], TIMES, BANDS, -1)


class MaskedAutoencoder(Encoder):
    def __init__(self, shape):
        super().__init__(shape)
        width = shape.decoder_width
        self.norm = nn.LayerNorm(shape.width, eps=EPS)
        self.decoder_embed = nn.Linear(shape.width, width)
        self.mask_token = nn.Parameter(torch.zeros(1, 1, width))
        self.decoder_pos_embed = nn.Parameter(sin_cos_positions(width), requires_grad=False)
        self.decoder_blocks = nn.ModuleList(DecoderBlock(shape, i % 2 == 1) for i in range(shape.decoder_depth))
        self.decoder_norm = nn.LayerNorm(width, eps=EPS)
        self.decoder_pred = nn.Linear(width, PATCH_VALUES)

    def decode(self, tokens, keep):
        """tokens [N, 1 + K, width] after norm -> [N, 512, 256]; the class row has no effect."""
        n = tokens.shape[0]
        y = self.decoder_embed(tokens[:, 1:])
        width = y.shape[-1]
        rows = (keep + PATCHES * torch.arange(n, device=keep.device)[:, None]).reshape(-1)
        x = self.mask_token.to(y.dtype).expand(n, PATCHES, width).reshape(-1, width)
        x = x.index_copy(0, rows, y.reshape(-1, width)).reshape(n, PATCHES, width)
        x = (x + self.decoder_pos_embed[:, 1:].to(y.dtype)).reshape(n, TIMES, BANDS, width)
        for block in self.decoder_blocks:
            x = block(x)
        return self.decoder_pred(self.decoder_norm(x)).reshape(n, PATCHES, PATCH_VALUES)

    def forward(self, patches, keep):
        """Returns (prediction [N, 512, 256], encoder rows before the norm [N, 1 + K, width])."""
        rows = self.encode(patches, keep)
        return self.decode(self.norm(rows), keep), rows


class Head(nn.Module):
    """fc_norm and head: logits from the mean of the patch rows, class row excluded."""

    def __init__(self, width, classes):
        super().__init__()
        self.fc_norm = nn.LayerNorm(width, eps=EPS)
        self.head = nn.Linear(width, classes)

    def forward(self, rows):
        return self.head(self.fc_norm(rows[:, 1:].mean(dim=1)))


class Classifier(Encoder):
    def __init__(self, shape, classes):
        super().__init__(shape)
        self.fc_norm = nn.LayerNorm(shape.width, eps=EPS)
        self.head = nn.Linear(shape.width, classes)

    def embedding(self, patches, keep):
        return self.fc_norm(self.encode(patches, keep)[:, 1:].mean(dim=1))

    def forward(self, patches, keep):
        return self.head(self.embedding(patches, keep))


def initialise(model, seed):
    """Xavier for matrices, zero biases, 0.02 normal for the tokens, as the official code does."""
    generator = torch.Generator().manual_seed(seed)
    for module in model.modules():
        if isinstance(module, (nn.Linear, nn.Conv2d)):
            fan_out, fan_in = module.weight.shape[0], math.prod(module.weight.shape[1:])
            bound = math.sqrt(6.0 / (fan_in + fan_out))
            module.weight.data.uniform_(-bound, bound, generator=generator)
            nn.init.zeros_(module.bias)
    for name in ("cls_token", "mask_token"):
        if hasattr(model, name):
            getattr(model, name).data.normal_(0.0, 0.02, generator=generator)
    return model


def all_patches(n, device=None):
    return torch.arange(PATCHES, device=device).expand(n, -1)


def random_keep(n, ratio, generator=None, device=None):
    """The official random masking: int(512 * (1 - ratio)) kept patches per window, in random order."""
    noise = torch.rand(n, PATCHES, generator=generator)
    return noise.argsort(dim=1)[:, : int(PATCHES * (1 - ratio))].to(device)
