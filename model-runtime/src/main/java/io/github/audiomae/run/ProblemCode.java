package io.github.audiomae.run;

import java.util.Locale;

/// The short code of a kind of problem: for reports, for searching, and for the window's next step.
///
/// Numbers are never given to another kind, and never change. `docs/problems.md` explains each.
public enum ProblemCode {
    /// There is no such sound, or no longer.
    SOUND_MISSING(10),
    /// The system does not let the sound or array be read.
    SOUND_UNREADABLE(11),
    /// The file holds no sound, or in an encoding that cannot be read.
    SOUND_UNKNOWN(12),
    /// A sound, but too short, too long or otherwise not one that can be analysed.
    SOUND_UNFIT(13),
    /// A mask or an array of features that is none, or has the wrong shape or values.
    ARRAY_UNFIT(14),
    /// There is no such model, or none at all.
    MODEL_MISSING(20),
    /// A model whose files are not, or do not do, what they should.
    MODEL_DAMAGED(21),
    /// A sound model that cannot do what was asked of it.
    MODEL_UNFIT(22),
    /// A file or folder that holds no checkpoint this program knows.
    CHECKPOINT_UNKNOWN(23),
    /// A checkpoint whose bytes or values are broken.
    CHECKPOINT_DAMAGED(24),
    /// The system does not let the checkpoint be read.
    CHECKPOINT_UNREADABLE(25),
    /// Two models, or a model and its labels, that do not belong together.
    MODELS_APART(26),
    /// A name that a model cannot have.
    MODEL_NAME(27),
    /// The library's folder cannot be read or written.
    MODEL_NOT_KEPT(28),
    /// Java ran out of memory.
    OUT_OF_MEMORY(30),
    /// A model or its device failed while it ran.
    RUN_FAILED(31),
    /// A part of the program could not be loaded.
    LIBRARY(32),
    /// No sound can be played here, or not now.
    SOUND_DEVICE(33),
    /// A file cannot be written there.
    CANNOT_WRITE(40),
    /// The disk has no room left.
    DISK_FULL(41),
    /// Reading or writing a file failed for a reason that only the system knows.
    FILE(42),
    /// An experiment card that is none, or damaged.
    CARD_UNREADABLE(50),
    /// An experiment whose sound or model are not what they were.
    CARD_CHANGED(51),
    /// Told to stay offline.
    OFFLINE(60),
    /// A server could not be reached, or the connection broke.
    NOT_REACHED(61),
    /// A server answered, but does not give the file.
    DOWNLOAD_REFUSED(62),
    /// What arrived is not what the hub says it should be.
    DOWNLOAD_DAMAGED(63),
    /// The same download runs already.
    DOWNLOAD_BUSY(64),
    /// Something was asked for that there cannot be: a number out of range, a word that means nothing.
    WRONG_REQUEST(70),
    /// The program's own mistake.
    UNEXPECTED(99);

    private final int number;

    ProblemCode(int number) {
        this.number = number;
    }

    /// The code as a person reads it, say `AME-012`.
    public String text() {
        return String.format(Locale.ROOT, "AME-%03d", number);
    }
}
