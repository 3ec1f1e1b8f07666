package io.github.audiomae.gates.planted.faces.panes;

import io.github.audiomae.gates.planted.faces.cli.NeedsAPane;

record NeedsACommand(NeedsAPane command) {}
