/// Problems as sentences with a next step.
@NullMarked
package io.github.audiomae.app.problem;

import org.jspecify.annotations.NullMarked;
