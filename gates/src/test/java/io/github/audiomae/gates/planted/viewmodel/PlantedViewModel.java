package io.github.audiomae.gates.planted.viewmodel;

import javafx.scene.control.Label;

record PlantedViewModel(Label label) {}
