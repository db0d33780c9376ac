package newswatch.standalone;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import newswatch.events.Ids;
import newswatch.ingest.extract.CanonicalUrl;

/** An address of an article or the id of one, or an outlet: its id, or the host of its pages. */
record WhatToForget(String said, Optional<String> canonical) {

    static WhatToForget of(String said) {
        String plain = said.strip();
        return new WhatToForget(plain, plain.contains("://") ? CanonicalUrl.of(plain) : Optional.empty());
    }

    /** Whether an article is meant; the id of its outlet and its address may be null. */
    boolean means(String article, String outlet, String url) {
        if (canonical.isPresent()) {
            return article.equals(Ids.of(canonical.get()))
                    || CanonicalUrl.of(url).equals(canonical);
        }
        return said.equals(article) || said.equalsIgnoreCase(outlet) || on(host(url));
    }

    private boolean on(String host) {
        String asked = said.toLowerCase(Locale.ROOT);
        return asked.contains(".") && (host.equals(asked) || host.endsWith("." + asked));
    }

    private static String host(String url) {
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
