package io.github.audiomae.checkpoint;

import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Prefixes that wrappers of a model put before all of its tensor names: `module.` (parallel training), `model.`,
/// `net.backbone.` (PyTorch Lightning and the like), `_orig_mod.` (`torch.compile`), and several of them nested.
public final class CommonPrefix {
    private static final int MOST_PARTS = 8;

    private CommonPrefix() {}

    /// The table itself, then the same without the first, the first two, … parts that all of its names have in
    /// common. Single numbers outside a common prefix, such as `n_averaged` of PyTorch's averaged models, are left
    /// out.
    public static List<TensorTable> readings(TensorTable table) {
        List<TensorTable> readings = new ArrayList<>();
        readings.add(table);
        String prefix = "";
        for (String part = nextPart(table, prefix); !part.isEmpty(); part = nextPart(table, prefix)) {
            prefix += part;
            readings.add(without(table, prefix));
            if (readings.size() > MOST_PARTS) {
                break;
            }
        }
        return readings;
    }

    private static TensorTable without(TensorTable table, String prefix) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        table.tensors().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> names.put(name.substring(prefix.length()), name));
        return new SelectedTensors(table, names, List.of(Sentence.of("checkpoint.prefix", Complaint.quote(prefix))));
    }

    /// The part up to the next full stop that all names have after `prefix`; empty if they have none in common.
    private static String nextPart(TensorTable table, String prefix) {
        String common = "";
        for (var tensor : table.tensors().entrySet()) {
            String name = tensor.getKey();
            boolean counter = tensor.getValue().rank() == 0 && !name.contains(".");
            if (counter) {
                continue;
            }
            int end = name.startsWith(prefix) ? name.indexOf('.', prefix.length()) : -1;
            String part = end < 0 ? "" : name.substring(prefix.length(), end + 1);
            if (part.isEmpty() || !(common.isEmpty() || common.equals(part))) {
                return "";
            }
            common = part;
        }
        return common;
    }
}
