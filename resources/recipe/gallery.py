"""Lets the program itself show what the bundled model does with the sample sounds.

    python gallery.py AUDIOMAE SAMPLES OUTPUT

AUDIOMAE is the program, SAMPLES the folder of sample sounds. Writes OUTPUT/NAME-RATIO.png for four kinds of sound at
three mask ratios and OUTPUT/heard.json: the three highest classes of every sample.
"""

import argparse
import json
import shutil
import subprocess
import tempfile
from pathlib import Path

PICTURED = ("speech-and-birds", "guitar", "drums", "waves")
RATIOS = (50, 80, 95)


def picture(program, sound, ratio, output):
    with tempfile.TemporaryDirectory() as folder:
        command = [program, "reconstruct", sound, "-o", folder, "--mask-ratio", str(ratio / 100), "--seed", "1", "--format", "png"]
        subprocess.run(command, check=True)
        shutil.copyfile(Path(folder) / "reconstruction.png", output)


def heard(program, sounds):
    """Name of each sound -> its three highest classes in the first window, as [class, score] pairs."""
    command = [program, "classify", *sounds, "--top-k", "3", "--format", "json"]
    windows = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return {
        Path(window["file"]).stem: [[tag["label"], round(tag["score"], 3)] for tag in window["top"]]
        for window in windows
        if window["start_s"] == 0
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("audiomae", type=Path)
    parser.add_argument("samples", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    program = arguments.audiomae.resolve()
    for name in PICTURED:
        for ratio in RATIOS:
            picture(program, arguments.samples / f"{name}.ogg", ratio, arguments.output / f"{name}-{ratio}.png")
    sounds = sorted(arguments.samples.glob("*.ogg"))
    (arguments.output / "heard.json").write_text(json.dumps(heard(program, sounds), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
