package io.github.audiomae.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/// Reads the files of Apache Parquet in a folder, without its subfolders.
record ParquetFolder(Path folder) {
    /// All rows, each as its columns and their values as text; nothing for a value that is missing.
    List<Map<String, String>> rows() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Path file : files()) {
            try (ParquetReader<Group> reader = ParquetReader.builder(
                            new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                    .build()) {
                for (Group group = reader.read(); group != null; group = reader.read()) {
                    rows.add(row(group));
                }
            }
        }
        return rows;
    }

    /// What the end of the first file records under a name.
    String footer(String name) throws IOException {
        var file = HadoopInputFile.fromPath(
                new org.apache.hadoop.fs.Path(files().getFirst().toUri()), new Configuration());
        try (ParquetFileReader reader = ParquetFileReader.open(file)) {
            return String.valueOf(reader.getFileMetaData().getKeyValueMetaData().get(name));
        }
    }

    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".parquet"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> row(Group group) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < group.getType().getFieldCount(); i++) {
            if (group.getFieldRepetitionCount(i) > 0) {
                row.put(group.getType().getFieldName(i), group.getValueToString(i, 0));
            }
        }
        return row;
    }
}
