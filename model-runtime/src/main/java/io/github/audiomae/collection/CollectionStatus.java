package io.github.audiomae.collection;

import org.jspecify.annotations.Nullable;

/// How full a collection is. Written as JSON by `audiomae collection status --json`.
///
/// @param collection its folder
/// @param recordings number of recordings: done, failed and pending
/// @param done analysed to their end
/// @param failed cannot be analysed
/// @param pending wait for their analysis, or for the rest of it
/// @param missing those among them whose file was gone when it was looked for last
/// @param windows number of windows, each with a vector
/// @param seconds length of all analysed recordings together
/// @param width values per vector
/// @param model id of the model that describes the recordings
/// @param modelSha256 identifies the model
/// @param windowS length of a window in seconds
/// @param hopS seconds between the starts of neighbouring windows
/// @param channel `mix` or a channel number from 1
/// @param precision of the model's graphs
/// @param classes number of classes of which each window keeps the best; 0 if the model does not classify
/// @param labels number of labels
/// @param heads number of heads that were trained on it
/// @param unusedRows vectors of removed or changed recordings, which still take up room
/// @param bytes size of the vectors
/// @param writer the process that is adding to it now; null if there is none
public record CollectionStatus(
        String collection,
        long recordings,
        long done,
        long failed,
        long pending,
        long missing,
        long windows,
        double seconds,
        int width,
        String model,
        String modelSha256,
        double windowS,
        double hopS,
        String channel,
        String precision,
        int classes,
        long labels,
        long heads,
        long unusedRows,
        long bytes,
        @Nullable String writer) {
    static CollectionStatus of(SoundCollection collection, Database catalogue) {
        CollectionCard card = collection.card();
        long[] count = new long[3];
        long[] all = new long[2];
        double[] seconds = new double[1];
        catalogue.each(
                "SELECT status, count(*), total(missing), total(windows), total(seconds) FROM recordings"
                        + " GROUP BY status",
                row -> {
                    count[CatalogueRecording.Status.of(row.getString(1)).ordinal()] = row.getLong(2);
                    all[0] += row.getLong(3);
                    all[1] += row.getLong(4);
                    seconds[0] += row.getDouble(5);
                });
        WindowTable windows = new WindowTable(catalogue);
        return new CollectionStatus(
                collection.folder().toString(),
                count[0] + count[1] + count[2],
                count[1],
                count[2],
                count[0],
                all[0],
                all[1],
                seconds[0],
                card.width(),
                card.model().id(),
                card.model().sha256(),
                card.window().seconds(),
                card.window().hopSeconds(),
                card.channel(),
                card.precision(),
                card.classes().size(),
                catalogue.number("SELECT count(*) FROM labels"),
                catalogue.number("SELECT count(*) FROM heads"),
                windows.unused(),
                windows.rows() * (card.width() + 1) * Float.BYTES,
                WriterLock.holder(collection.folder())
                        .map(WriterLock.Holder::words)
                        .orElse(null));
    }
}
