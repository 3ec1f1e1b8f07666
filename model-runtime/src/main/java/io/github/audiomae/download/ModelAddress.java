package io.github.audiomae.download;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address from which a model can be fetched.
sealed interface ModelAddress {
    /// A model repository of the hub.
    ///
    /// @param id `owner/name`
    /// @param revision branch, tag or commit
    /// @param file the checkpoint's path in it; if empty, it is searched for
    record Repository(String id, String revision, Optional<String> file) implements ModelAddress {
        static final String MAIN = "main";
        private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";
        private static final Pattern ID = Pattern.compile("(" + NAME + "/" + NAME + ")(?:@([A-Za-z0-9._/-]+))?");
        private static final Pattern PAGE =
                Pattern.compile("/(" + NAME + "/" + NAME + ")(?:/(?:tree|blob|resolve)/([^/]+)(?:/([^?#]+))?)?/?");

        String name() {
            return id.substring(id.indexOf('/') + 1);
        }
    }

    /// A file anywhere on the web.
    ///
    /// @param address `http` or `https`
    record WebFile(URI address) implements ModelAddress {}

    /// Parses `owner/name`, `owner/name@revision`, a page of the hub or any other web address.
    ///
    /// @throws ProblemException if the text is none of these
    static ModelAddress parse(String text, HubSettings settings) {
        Matcher id = Repository.ID.matcher(text.strip());
        if (id.matches() && !id.group(1).contains("..")) {
            String revision = id.group(2);
            return new Repository(id.group(1), revision == null ? Repository.MAIN : revision, Optional.empty());
        }
        URI address = webAddress(text.strip());
        String base = settings.endpoint().getPath();
        Matcher page = Repository.PAGE.matcher(address.getPath().substring(prefix(address, base)));
        if (settings.isHub(address) && page.matches()) {
            String revision = page.group(2);
            return new Repository(
                    page.group(1), revision == null ? Repository.MAIN : revision, Optional.ofNullable(page.group(3)));
        }
        return new WebFile(address);
    }

    private static int prefix(URI address, String base) {
        return address.getPath().startsWith(base) ? base.length() : 0;
    }

    private static URI webAddress(String text) {
        try {
            URI address = URI.create(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("download.address", text));
    }
}
