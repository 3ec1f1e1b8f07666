package io.github.audiomae.inference;

import io.github.audiomae.download.HubSettings;
import io.github.audiomae.download.KnownModelList;
import io.github.audiomae.download.ModelDownload;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.List;

/// The program that [NoTelemetryTest] starts. It uses a model like the application, reads the list of downloadable
/// models without downloading any, and prints what Java code tries to reach meanwhile: web addresses, and hosts for
/// which sockets look up a proxy.
final class OfflineProbe {
    /// Long enough for background work to start.
    private static final long LINGER_MILLIS = 1_500;

    private OfflineProbe() {}

    public static void main(String[] arguments) throws InterruptedException {
        ProxySelector.setDefault(new Witness());
        URL.setURLStreamHandlerFactory(protocol -> protocol.startsWith("http") ? new WebWitness() : null);
        if (KnownModelList.all().isEmpty()) {
            throw new IllegalStateException("the list of known models is empty");
        }
        new ModelDownload(HubSettings.of(System.getenv()), Path.of(arguments[0], "downloads"));
        ModelFolder folder = ModelFolder.open(Path.of(arguments[0]));
        try (LoadedModel model = LoadedModel.open(folder, ExecutionTarget.cpu())) {
            SpectrogramWindow window = new SpectrogramWindow(new float[1024 * 128], 1024);
            model.classify(window, PatchMask.nothingHidden(PatchGrid.AUDIOSET), CancellationToken.none());
        }
        Thread.sleep(LINGER_MILLIS);
        System.out.println("done");
    }

    /// DJL reports usage through web addresses, bypassing any proxy.
    private static final class WebWitness extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            return openConnection(address, Proxy.NO_PROXY);
        }

        @Override
        protected URLConnection openConnection(URL address, Proxy proxy) throws IOException {
            System.out.println("connects to " + address);
            throw new IOException("this program stays offline");
        }
    }

    /// Java's sockets and HTTP clients look up a proxy before they connect.
    private static final class Witness extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            System.out.println("connects to " + uri);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException reason) {
            // Recorded when the connection was attempted.
        }
    }
}
