package io.github.audiomae.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/// The columns of the recordings, or pieces of recordings, that a cluster has analysed, in Apache Parquet: `file` as
/// rows name it, `location` where it is, what the file was then, and which of its windows the rows hold.
public final class DoneColumns {
    /// The folder of these tables, beside the rows. Readers of data sets leave out folders whose name begins so.
    public static final String FOLDER = "_recordings";

    /// Names and types of the columns.
    public static final MessageType SCHEMA = Types.buildMessage()
            .required(BINARY)
            .as(stringType())
            .named("file")
            .required(BINARY)
            .as(stringType())
            .named("location")
            .required(BINARY)
            .as(stringType())
            .named("sha256")
            .required(INT64)
            .named("bytes")
            .required(INT64)
            .named("modified_ms")
            .required(DOUBLE)
            .named("seconds")
            .optional(INT32)
            .named("sample_rate")
            .optional(BINARY)
            .as(stringType())
            .named("begins")
            .optional(BINARY)
            .as(stringType())
            .named("begins_source")
            .required(INT32)
            .named("first_window")
            .required(INT32)
            .named("windows")
            .required(INT32)
            .named("all_windows")
            .named("recordings");

    private DoneColumns() {}
}
