package io.github.audiomae.gates.planted.runtime;

import ai.djl.Model;
import ai.onnxruntime.OrtSession;

record RunsAModel(OrtSession session, Model model) {}
