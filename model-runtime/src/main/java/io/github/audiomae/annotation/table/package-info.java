/// Annotations in the files of other programs: Raven's selection tables, Audacity's labels, CSV. What this program does
/// not know in them is kept.
@NullMarked
package io.github.audiomae.annotation.table;

import org.jspecify.annotations.NullMarked;
