package io.github.audiomae.cluster.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/// An open file of Hadoop, for reading at any position.
final class StoreChannel extends FileChannel {
    private static final int BLOCK = 1 << 16;

    private final FSDataInputStream in;
    private final long size;
    private long position;

    StoreChannel(FSDataInputStream in, long size) {
        this.in = in;
        this.size = size;
    }

    @Override
    public synchronized int read(ByteBuffer into) throws IOException {
        int count = read(into, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public synchronized int read(ByteBuffer into, long from) throws IOException {
        if (from >= size) {
            return -1;
        }
        byte[] block = new byte[(int) Math.min(Math.min(into.remaining(), BLOCK), size - from)];
        // Seeking costs nothing where reading goes on; a positioned read would ask a store anew each time.
        if (in.getPos() != from) {
            in.seek(from);
        }
        int count = in.read(block, 0, block.length);
        if (count > 0) {
            into.put(block, 0, count);
        }
        return count;
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        long all = 0;
        for (int i = offset; i < offset + length; i++) {
            while (into[i].hasRemaining()) {
                int count = read(into[i]);
                if (count < 0) {
                    return all == 0 ? -1 : all;
                }
                all += count;
            }
        }
        return all;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized FileChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(count, BLOCK));
        int read = read(block, from);
        return read <= 0 ? 0 : target.write(block.flip());
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public int write(ByteBuffer bytes, long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
        throw new NonWritableChannelException();
    }

    @Override
    public FileChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long to, long count) {
        throw new NonWritableChannelException();
    }

    @Override
    public void force(boolean metadata) {
        // Nothing is written.
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long length) {
        throw new UnsupportedOperationException("mapping");
    }

    @Override
    public FileLock lock(long from, long length, boolean shared) {
        throw new UnsupportedOperationException("locks");
    }

    @Override
    public FileLock tryLock(long from, long length, boolean shared) {
        throw new UnsupportedOperationException("locks");
    }

    @Override
    protected synchronized void implCloseChannel() throws IOException {
        in.close();
    }
}
