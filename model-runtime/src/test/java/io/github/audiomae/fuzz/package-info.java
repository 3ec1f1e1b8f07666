/// Readers of files under random damage: [FuzzTest] runs them, docs/testing.md says how.
@NullMarked
package io.github.audiomae.fuzz;

import org.jspecify.annotations.NullMarked;
