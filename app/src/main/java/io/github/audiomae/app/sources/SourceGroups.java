package io.github.audiomae.app.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Groups the sounds: the folders in the order in which they were opened, then single files, the samples last.
///
/// @param folders the opened folders
/// @param samples the bundled sounds
/// @param filter part of a name; blank for all
/// @param order within each group
/// @param turned ids of the groups that the user has folded or opened against their first state
record SourceGroups(List<Path> folders, Set<Path> samples, String filter, SourceOrder order, Set<String> turned) {
    /// The rows. The samples are folded at first where there is anything else; a filter opens every group.
    List<SourceRow> rows(List<RecordingEntry> entries) {
        Map<SourceRow.Group, List<RecordingEntry>> groups = groups(entries);
        List<SourceRow> rows = new ArrayList<>();
        groups.forEach((group, found) -> {
            boolean foldedAtFirst = group.kind() == SourceRow.Kind.SAMPLES && groups.size() > 1;
            boolean open = !filter.isBlank() || foldedAtFirst == turned.contains(group.id());
            rows.add(new SourceRow.Group(group.kind(), group.folder(), found.size(), open));
            if (open) {
                found.forEach(entry -> rows.add(new SourceRow.Item(entry, group.kind() != SourceRow.Kind.SAMPLES)));
            }
        });
        return rows;
    }

    /// The sounds in the order of the rows, those of folded groups too.
    List<RecordingEntry> inOrder(List<RecordingEntry> entries) {
        return groups(entries).values().stream().flatMap(List::stream).toList();
    }

    private Map<SourceRow.Group, List<RecordingEntry>> groups(List<RecordingEntry> entries) {
        Map<SourceRow.Group, List<RecordingEntry>> groups = new LinkedHashMap<>();
        folders.forEach(folder -> groups.put(group(SourceRow.Kind.FOLDER, Optional.of(folder)), new ArrayList<>()));
        groups.put(group(SourceRow.Kind.OPENED, Optional.empty()), new ArrayList<>());
        groups.put(group(SourceRow.Kind.SAMPLES, Optional.empty()), new ArrayList<>());
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        for (RecordingEntry entry : entries) {
            if (entry.title().toLowerCase(Locale.ROOT).contains(wanted)
                    || entry.file().toString().toLowerCase(Locale.ROOT).contains(wanted)) {
                groups.computeIfAbsent(groupOf(entry), group -> new ArrayList<>())
                        .add(entry);
            }
        }
        groups.values().removeIf(List::isEmpty);
        groups.values().forEach(found -> found.sort(order.comparator()));
        return groups;
    }

    private SourceRow.Group groupOf(RecordingEntry entry) {
        if (samples.contains(entry.file())) {
            return group(SourceRow.Kind.SAMPLES, Optional.empty());
        }
        Optional<Path> folder = folders.stream()
                .filter(entry.file().toAbsolutePath()::startsWith)
                .findFirst();
        return group(folder.isPresent() ? SourceRow.Kind.FOLDER : SourceRow.Kind.OPENED, folder);
    }

    private static SourceRow.Group group(SourceRow.Kind kind, Optional<Path> folder) {
        return new SourceRow.Group(kind, folder.orElse(null), 0, true);
    }
}
