/// Fetches checkpoints from Hugging Face or another web address, when a person asks for one. The only package that may
/// open a connection.
@NullMarked
package io.github.audiomae.download;

import org.jspecify.annotations.NullMarked;
