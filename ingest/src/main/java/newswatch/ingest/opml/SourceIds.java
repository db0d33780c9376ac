package newswatch.ingest.opml;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswatch.ingest.extract.Extraction;

/** Ids for sources that come without: from the title, or from the host where the title has no letters for it. */
final class SourceIds {
    private static final int MAX_LENGTH = 60;
    private static final int LEAST_LENGTH = 3;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private SourceIds() {}

    static String unused(String title, String url, Set<String> taken) {
        String slug = slug(title);
        String base = slug.length() < LEAST_LENGTH ? slug(Extraction.outletId(url, "feed")) : slug;
        String id = base;
        for (int number = 2; taken.contains(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    private static String slug(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String slug = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = slug.substring(0, Math.min(slug.length(), MAX_LENGTH));
        return cut.replaceFirst("^-", "").replaceFirst("-$", "");
    }
}
