package io.github.audiomae.gates.planted.engine;

import org.apache.hadoop.conf.Configuration;

record KnowsHadoop(Configuration settings) {}
