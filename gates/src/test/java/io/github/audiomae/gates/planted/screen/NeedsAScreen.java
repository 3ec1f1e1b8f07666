package io.github.audiomae.gates.planted.screen;

import javafx.scene.Node;

record NeedsAScreen(Node node) {}
