/// Detections as a list that a person goes through and judges: thresholds that can be moved, filters, judgements that
/// are kept, and how precise each class is by them.
@NullMarked
package io.github.audiomae.detection;

import org.jspecify.annotations.NullMarked;
