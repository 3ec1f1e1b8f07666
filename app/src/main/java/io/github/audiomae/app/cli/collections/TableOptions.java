package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.export.ResultTable;
import picocli.CommandLine.Option;

/// The format of a table on standard output.
final class TableOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: table).")
    private ResultTable.Format format = ResultTable.Format.TABLE;

    /// Prints a table: CSV as data, the others as text.
    void print(ResultTable table, CommandContext context) {
        table.print(format, format == ResultTable.Format.CSV ? context.data() : context.out());
    }
}
