/// The detections of the open recording: a list that a person goes through and judges, and how precise each class is.
@NullMarked
package io.github.audiomae.app.detection;

import org.jspecify.annotations.NullMarked;
