package io.github.audiomae.download;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A proxy on this machine that records its requests and forwards none: it gives every request the same answer.
final class LocalProxy implements AutoCloseable {
    private final ServerSocket server;
    private final String answer;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    /// @param answer status line and headers, one per line
    LocalProxy(String answer) {
        this.answer = answer;
        try {
            server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /// The proxy's address in the form of a variable.
    String address(String person) {
        return "http://" + person + "127.0.0.1:" + server.getLocalPort();
    }

    /// All lines of all requests.
    List<String> lines() {
        return List.copyOf(lines);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    lines.add(line);
                }
                client.getOutputStream()
                        .write((answer.strip().replace("\n", "\r\n") + "\r\nContent-Length: 0\r\n\r\n")
                                .getBytes(ISO_8859_1));
            } catch (IOException e) {
                // The client closed the connection, or the test is over.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
