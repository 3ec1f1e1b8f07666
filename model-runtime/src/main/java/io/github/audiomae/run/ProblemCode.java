package io.github.audiomae.run;

import java.util.Locale;

/// The short code of a kind of problem, for reports, for searching, and for the next step that the window offers.
///
/// A number never changes and is never reused. `docs/problems.md` explains each.
public enum ProblemCode {
    /// The sound does not exist, or no longer.
    SOUND_MISSING(10),
    /// The system does not let the sound or array be read.
    SOUND_UNREADABLE(11),
    /// The file holds no sound, or in an encoding that cannot be read.
    SOUND_UNKNOWN(12),
    /// The sound is too short, too long or otherwise cannot be analysed.
    SOUND_UNFIT(13),
    /// The file is not a mask or an array of features, or has the wrong shape or values.
    ARRAY_UNFIT(14),
    /// There is no such model, or no model at all.
    MODEL_MISSING(20),
    /// The model's files are not, or do not do, what they should.
    MODEL_DAMAGED(21),
    /// The model is intact but cannot do what was asked.
    MODEL_UNFIT(22),
    /// The file or folder holds no checkpoint that this program knows.
    CHECKPOINT_UNKNOWN(23),
    /// The checkpoint's bytes or values are damaged.
    CHECKPOINT_DAMAGED(24),
    /// The system does not let the checkpoint be read.
    CHECKPOINT_UNREADABLE(25),
    /// Two models, or a model and its labels, do not belong together.
    MODELS_APART(26),
    /// A model cannot have this name.
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
    /// The file cannot be written there.
    CANNOT_WRITE(40),
    /// The disk has no room left.
    DISK_FULL(41),
    /// Reading or writing a file failed for a reason that only the system knows.
    FILE(42),
    /// The file is not an experiment card, or is damaged.
    CARD_UNREADABLE(50),
    /// The experiment's sound or model has changed.
    CARD_CHANGED(51),
    /// The file is not a table of annotations, or one of its lines cannot be read.
    TABLE_UNREADABLE(52),
    /// The program was told to stay offline.
    OFFLINE(60),
    /// A server could not be reached, or the connection broke.
    NOT_REACHED(61),
    /// A server answered, but does not provide the file.
    DOWNLOAD_REFUSED(62),
    /// The downloaded file differs from what the hub announces.
    DOWNLOAD_DAMAGED(63),
    /// The same download is already running.
    DOWNLOAD_BUSY(64),
    /// The request makes no sense: a number out of range, a word without a meaning.
    WRONG_REQUEST(70),
    /// There is no collection in the folder.
    COLLECTION_MISSING(80),
    /// The collection's files are not what they should be, or come from a newer version of the program.
    COLLECTION_DAMAGED(81),
    /// Another process is changing the collection.
    COLLECTION_BUSY(82),
    /// An error in this program.
    UNEXPECTED(99);

    private final int number;

    ProblemCode(int number) {
        this.number = number;
    }

    /// The code as a person reads it, such as `AME-012`.
    public String text() {
        return String.format(Locale.ROOT, "AME-%03d", number);
    }
}
