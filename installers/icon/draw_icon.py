"""Draws the program's icon: a spectrogram of 6 x 6 patches, some of them hidden.

    python3 installers/icon/draw_icon.py      (needs rsvg-convert: package librsvg2-bin)

Writes icon.svg, icon.ico and icon.icns beside itself and the PNG sizes that the window uses into the resources module.
"""

import math
import pathlib
import struct
import subprocess

HERE = pathlib.Path(__file__).parent
PNG_FOLDER = HERE.parent.parent / "resources/src/main/resources/io/github/audiomae/resources/icons"
PNG_SIZES = (16, 32, 48, 64, 128, 256, 512)

TILES = 6
HIDDEN = {(1, 1), (2, 3), (2, 4), (3, 1), (4, 3), (4, 4), (5, 2), (0, 4)}  # (column, row from the top)
STOPS = ((0.0, "1b1044"), (0.25, "5b187f"), (0.5, "b5367a"), (0.75, "f8765c"), (0.9, "febb81"), (1.0, "fcfdbf"))


def loudness(column, row):
    """Two partials of a gliding tone, as seen with the lowest frequency at the bottom."""
    height = TILES - 1 - row
    glide = 1.0 + 1.25 * math.sin(math.pi * (column + 0.5) / TILES)
    first = math.exp(-((height - glide + 0.3) ** 2) / 0.55)
    second = 0.72 * math.exp(-((height - 2.05 * glide + 0.3) ** 2) / 0.6)
    return min(1.0, 0.08 + first + second)


def colour(value):
    for (low, start), (high, end) in zip(STOPS, STOPS[1:]):
        if value <= high:
            share = (value - low) / (high - low)
            parts = (round(int(start[i:i + 2], 16) * (1 - share) + int(end[i:i + 2], 16) * share) for i in (0, 2, 4))
            return "#%02x%02x%02x" % tuple(parts)
    return "#" + STOPS[-1][1]


def svg():
    margin, gap = 44, 8
    side = (512 - 2 * margin - (TILES - 1) * gap) / TILES
    lines = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">',
             '  <rect x="8" y="8" width="496" height="496" rx="104" fill="#120a2c"/>']
    for column in range(TILES):
        for row in range(TILES):
            x, y = margin + column * (side + gap), margin + row * (side + gap)
            if (column, row) in HIDDEN:
                paint = 'fill="#1f1740" stroke="#5a4f8c" stroke-width="4"'
                x, y, edge = x + 2, y + 2, side - 4
            else:
                paint, edge = 'fill="%s"' % colour(loudness(column, row)), side
            lines.append('  <rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="13" %s/>' % (x, y, edge, edge, paint))
    return "\n".join(lines + ["</svg>", ""])


def png(size):
    command = ["rsvg-convert", "-w", str(size), "-h", str(size), str(HERE / "icon.svg")]
    return subprocess.run(command, check=True, capture_output=True).stdout


def ico(images):
    """A Windows icon file: a directory of PNG images."""
    header, offset = struct.pack("<HHH", 0, 1, len(images)), 6 + 16 * len(images)
    directory = b""
    for size, data in images.items():
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return header + directory + b"".join(images.values())


def icns(images):
    """An Apple icon file: PNG images under their size's type code."""
    codes = {128: b"ic07", 256: b"ic08", 512: b"ic09"}
    body = b"".join(codes[size] + struct.pack(">I", 8 + len(data)) + data for size, data in images.items() if size in codes)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main():
    (HERE / "icon.svg").write_text(svg(), encoding="utf-8")
    images = {size: png(size) for size in PNG_SIZES}
    PNG_FOLDER.mkdir(parents=True, exist_ok=True)
    for size, data in images.items():
        (PNG_FOLDER / ("audiomae-%d.png" % size)).write_bytes(data)
    (HERE / "icon.ico").write_bytes(ico({size: data for size, data in images.items() if size <= 256}))
    (HERE / "icon.icns").write_bytes(icns(images))


if __name__ == "__main__":
    main()
