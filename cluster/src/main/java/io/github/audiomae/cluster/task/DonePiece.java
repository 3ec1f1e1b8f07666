package io.github.audiomae.cluster.task;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/// A piece that an earlier run has analysed.
///
/// @param key that of the piece
/// @param until number of the window after its last
/// @param bytes size of the file then
/// @param modified when the file had been changed
/// @param sha256 of the file
public record DonePiece(String key, int until, long bytes, long modified, String sha256) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /// Where runs note what they have done, below their output.
    public static final String FOLDER = RecordingColumns.DONE_FOLDER;

    /// Where runs note what failed.
    public static final String PROBLEMS_FOLDER = RecordingColumns.PROBLEMS_FOLDER;

    /// Reads what one task has noted.
    public static Iterator<DonePiece> read(String file) {
        List<DonePiece> done = new ArrayList<>();
        try (ParquetReader<Group> reader =
                ParquetReader.builder(new GroupReadSupport(), new Path(file)).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                int from = row.getInteger("first_window", 0);
                done.add(new DonePiece(
                        row.getString("location", 0) + "#" + from,
                        from + row.getInteger("windows", 0),
                        row.getLong("bytes", 0),
                        row.getLong("modified_ms", 0),
                        row.getString("sha256", 0)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return done.iterator();
    }

    /// Whether this is the piece, of the same content. The content is compared only if size or date have changed.
    public boolean is(Piece piece) {
        boolean sameEnd = piece.until() == Piece.END || piece.until() == until;
        boolean sameFile = piece.bytes() == bytes && piece.modified() == modified;
        return sameEnd
                && (sameFile || sha256.equals(PieceSource.hash(piece.place().path())));
    }
}
