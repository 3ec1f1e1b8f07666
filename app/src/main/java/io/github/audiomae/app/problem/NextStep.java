package io.github.audiomae.app.problem;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.run.ProblemCode;

/// What a user of the main window can do about each kind of problem.
final class NextStep {
    private NextStep() {}

    static String after(ProblemCode code, Messages messages) {
        return messages.text(
                switch (code) {
                    case SOUND_MISSING -> "problem.next.find-sound";
                    case SOUND_UNREADABLE, CHECKPOINT_UNREADABLE -> "problem.next.permission";
                    case SOUND_UNKNOWN, SOUND_UNFIT -> "problem.next.other-sound";
                    case ARRAY_UNFIT -> "problem.next.array";
                    case MODEL_MISSING -> "problem.next.no-model";
                    case MODEL_DAMAGED, MODEL_UNFIT -> "problem.next.models";
                    case CHECKPOINT_UNKNOWN, CHECKPOINT_DAMAGED -> "problem.next.checkpoint";
                    case MODELS_APART -> "problem.next.apart";
                    case MODEL_NAME -> "problem.next.name";
                    case MODEL_NOT_KEPT -> "problem.next.model-folder";
                    case OUT_OF_MEMORY -> "problem.next.memory";
                    case RUN_FAILED -> "problem.next.run";
                    case LIBRARY -> "problem.next.reinstall";
                    case SOUND_DEVICE -> "problem.next.sound-device";
                    case CANNOT_WRITE -> "problem.next.elsewhere";
                    case DISK_FULL -> "problem.next.room";
                    case FILE, COLLECTION_BUSY, COLLECTION_DAMAGED -> "problem.next.again";
                    case CARD_UNREADABLE, CARD_CHANGED -> "problem.next.card";
                    case TABLE_UNREADABLE -> "problem.next.table";
                    case OFFLINE -> "problem.next.offline";
                    case NOT_REACHED, DOWNLOAD_DAMAGED, DOWNLOAD_BUSY -> "problem.next.online";
                    case DOWNLOAD_REFUSED -> "problem.next.by-hand";
                    case WRONG_REQUEST, COLLECTION_MISSING -> "problem.next.correct";
                    case UNEXPECTED -> "problem.next.report";
                });
    }
}
