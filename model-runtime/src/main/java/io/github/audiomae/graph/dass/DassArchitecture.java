package io.github.audiomae.graph.dass;

import io.github.audiomae.model.Architecture;
import io.github.audiomae.run.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The sizes of a DASS model.
///
/// @param depths blocks of each stage
/// @param widths channels of each stage; as many as `depths`
/// @param classes outputs of the classifier
/// @param parameters numbers in the checkpoint's tensors
public record DassArchitecture(List<Integer> depths, List<Integer> widths, int classes, long parameters)
        implements Architecture {
    /// The widths of every published model (DASS, `models/dass.py`: `embed_dim=96`, doubled from stage to stage).
    private static final List<Integer> PUBLISHED = List.of(96, 192, 384, 768);

    private static final List<Integer> SMALL = List.of(2, 2, 8, 2);
    private static final List<Integer> MEDIUM = List.of(2, 2, 20, 2);

    public DassArchitecture {
        depths = List.copyOf(depths);
        widths = List.copyOf(widths);
        if (depths.isEmpty() || depths.size() != widths.size()) {
            throw new IllegalArgumentException(
                    "a DASS needs one depth and one width per stage, got " + depths.size() + " and " + widths.size());
        }
    }

    @Override
    public int width() {
        return widths.getLast();
    }

    @Override
    public List<Sentence> parts() {
        return List.of(size(), Sentence.of("sizes.classes", classes));
    }

    @Override
    public SequencedMap<String, String> facts() {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put("stages", joined(depths, "-") + " blocks, " + joined(widths, "-") + " wide");
        return facts;
    }

    private Sentence size() {
        if (widths.equals(PUBLISHED) && depths.equals(SMALL)) {
            return Sentence.untranslated("DASS-small");
        }
        if (widths.equals(PUBLISHED) && depths.equals(MEDIUM)) {
            return Sentence.untranslated("DASS-medium");
        }
        return Sentence.of("sizes.dass", joined(depths, "-"), widths.getFirst(), width());
    }

    private static String joined(List<Integer> numbers, String between) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
