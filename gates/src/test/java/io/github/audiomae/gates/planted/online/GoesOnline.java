package io.github.audiomae.gates.planted.online;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;

final class GoesOnline {
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    private GoesOnline() {}

    static Socket bySocket() throws IOException {
        return new Socket("localhost", 80);
    }

    static InputStream byAddress(URL address) throws IOException {
        return address.openStream();
    }
}
