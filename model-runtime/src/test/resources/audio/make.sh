#!/bin/sh
# How the encoded test sounds beside this script were made (FFmpeg 5.1): stereo, left a 1 kHz sine of amplitude 0.5,
# right silence, half a second. Run in this folder.
set -e
tone() { # rate, output options…
    rate=$1
    shift
    ffmpeg -v error -y -f lavfi -i "aevalsrc=0.5*sin(2*PI*1000*t)|0:s=$rate:d=0.5" -map_metadata -1 -fflags +bitexact \
        -flags:a +bitexact "$@"
}
tone 16000 -c:a flac -sample_fmt s16 tone.flac
tone 44100 -c:a libmp3lame -b:a 96k tone.mp3
tone 44100 -c:a libvorbis -q:a 2 -page_duration 50000 tone.ogg
tone 48000 -c:a libopus -b:a 96k -page_duration 50000 tone.opus
tone 44100 -c:a aac -b:a 96k -movflags +faststart tone.m4a
tone 8000 -c:a alac tone-alac.m4a
tone 8000 -c:a pcm_s16be tone.aiff
tone 48000 -c:a libopus -b:a 96k tone.webm

# 24 seconds that take little room, to seek in.
sweep() { # rate, amplitude, output options…
    rate=$1
    amplitude=$2
    shift 2
    ffmpeg -v error -y -f lavfi -i "aevalsrc=$amplitude*sin(2*PI*300*t*(1+t/40)):s=$rate:d=24" -map_metadata -1 \
        -fflags +bitexact -flags:a +bitexact "$@"
}
sweep 16000 0.3 -c:a libopus -b:a 4k sweep.opus
sweep 2000 0.00008 -c:a flac -sample_fmt s16 -frame_size 4608 -compression_level 8 sweep.flac
sweep 2000 0.0001 -c:a alac -sample_fmt s16p sweep.m4a
