package io.github.audiomae.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A hub on this machine: repositories at `127.0.0.1`, large files at the storage `localhost`, to which it redirects.
/// The next answers can be replaced by failures.
final class LocalHub implements AutoCloseable {
    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    /// One received request.
    ///
    /// @param host the name by which the client called the server
    record Request(String method, String host, String path, Map<String, List<String>> headers) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /// Gives one answer in place of the hub.
    interface Trouble {
        void answer(HttpExchange exchange) throws IOException;
    }

    /// The hub itself serves smaller files.
    private static final int LARGE = 1000;

    /// The hash of large files in the hub's answer; null for none.
    @Nullable
    String linkedHash;

    String storageTag = "\"storage-1\"";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> listings = new ConcurrentHashMap<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Trouble> hubTroubles = new ConcurrentLinkedDeque<>();
    private final Deque<Trouble> storageTroubles = new ConcurrentLinkedDeque<>();

    LocalHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String storage() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Puts a file into a repository.
    void put(String repository, String name, byte[] content) {
        files.put("/" + repository + "/resolve/main/" + name, content);
    }

    /// What `/api/models/ID` says.
    void list(String repository, String json) {
        listings.put("/api/models/" + repository, json);
    }

    /// Replaces the next answers of the hub.
    void hubSays(Trouble... troubles) {
        hubTroubles.addAll(Arrays.asList(troubles));
    }

    /// Replaces the next answers of the storage.
    void storageSays(Trouble... troubles) {
        storageTroubles.addAll(Arrays.asList(troubles));
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    static Trouble status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /// Promises the whole file, sends only some of its bytes, and closes the connection once they have arrived:
    /// bytes still on the way could be lost.
    ///
    /// @param come whether the client has received them
    Trouble cutAfter(byte[] content, int bytes, BooleanSupplier come) {
        return exchange -> {
            exchange.getResponseHeaders().add("ETag", storageTag);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, bytes);
            exchange.getResponseBody().flush();
            while (!come.getAsBoolean()) {
                LockSupport.parkNanos(1_000_000);
            }
        };
    }

    private void serve(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":\\d+$", "");
        String path = exchange.getRequestURI().getPath();
        requests.add(new Request(
                exchange.getRequestMethod(), host, path, new java.util.TreeMap<>(exchange.getRequestHeaders())));
        boolean storage = host.equals("localhost");
        Trouble trouble = (storage ? storageTroubles : hubTroubles).pollFirst();
        try (exchange) {
            if (trouble != null) {
                trouble.answer(exchange);
            } else if (storage) {
                file(exchange, files.get(path.replaceFirst("^/storage", "")));
            } else {
                hub(exchange, path);
            }
        } catch (IOException e) {
            // The client closed the connection, as in some tests.
        }
    }

    private void hub(HttpExchange exchange, String path) throws IOException {
        if (listings.containsKey(path)) {
            byte[] json = listings.get(path).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            return;
        }
        byte[] content = files.get(path);
        if (content == null || content.length < LARGE) {
            file(exchange, content);
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.add("X-Repo-Commit", COMMIT);
        headers.add("X-Linked-Size", Integer.toString(content.length));
        if (linkedHash != null) {
            headers.add("X-Linked-Etag", "\"" + linkedHash + "\"");
        }
        headers.add("Location", storage() + "/storage" + path + "?signature=abc");
        exchange.sendResponseHeaders(302, -1);
    }

    private void file(HttpExchange exchange, byte @Nullable [] content) throws IOException {
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.add("ETag", storageTag);
        headers.add("Accept-Ranges", "bytes");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.add("Content-Length", Integer.toString(content.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
        int from = range == null || (ifRange != null && !ifRange.equals(storageTag))
                ? 0
                : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (from > 0) {
            headers.add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content, from, content.length - from);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
