package newswatch.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.events.SourceWords;
import newswatch.ingest.check.Checked;
import newswatch.ingest.check.Checked.FirstArticle;
import newswatch.ingest.discovery.Candidate;
import newswatch.ingest.discovery.Candidate.Basis;

/** What trying a source showed, in words: first whether it works, then what it is, then what to do. */
record CheckedText(Checked checked) {
    private static final int FOUND_SHOWN = 5;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add((checked.works() ? "works   " : "BROKEN  ") + name());
        if (checked.kind() != null) {
            lines.add("  " + kind());
            if (checked.first() != null) {
                first(checked.first(), lines);
            }
        }
        if (checked.reason() != null) {
            lines.add("  " + reason());
        }
        if (checked.movedTo() != null) {
            lines.add("  has moved for good; write its new address into the list: " + checked.movedTo());
        }
        checked.warnings().forEach(warning -> lines.add("  mind: " + warning));
        checked.found().stream()
                .filter(candidate -> candidate.basis() != Basis.GUESSED)
                .limit(FOUND_SHOWN)
                .forEach(candidate -> lines.add("  found there: " + found(candidate)));
        return lines;
    }

    private String name() {
        return checked.id() == null ? checked.url() : checked.id() + "  " + checked.url();
    }

    private String kind() {
        StringBuilder text = new StringBuilder(checked.kind());
        if (checked.title() != null && !checked.title().isBlank()) {
            text.append(" \u201c").append(plain(checked.title())).append('\u201d');
        }
        text.append(", ").append(checked.entries()).append(checked.entries() == 1 ? " entry" : " entries");
        if (checked.dated() > 0) {
            text.append(", ")
                    .append(checked.dated())
                    .append(" dated, the newest ")
                    .append(checked.newest());
        }
        if (checked.everySeconds() != null) {
            text.append(", usually one every ").append(SourceWords.length(checked.everySeconds()));
        }
        return text.append(checked.entries() == 0 ? "" : texts()).toString();
    }

    private String texts() {
        if (checked.whole() == checked.entries()) {
            return ", with whole texts";
        }
        return checked.whole() == 0
                ? ", without whole texts: the pages are fetched"
                : ", " + checked.whole() + " with whole texts; of the others the pages are fetched";
    }

    private static void first(FirstArticle first, List<String> lines) {
        if (first.reason() != null) {
            lines.add("  its newest, " + first.url() + ": " + SourceWords.reason(first.reason()));
            return;
        }
        lines.add(String.format(
                Locale.ROOT,
                "  its newest: \u201c%s\u201d, %s, %d characters%s",
                plain(first.title()),
                first.publishedAt() == null ? "no date" : first.publishedAt().toString(),
                first.characters(),
                first.language() == null ? "" : ", language " + first.language()));
        lines.add("    " + plain(first.begins()));
    }

    private String reason() {
        String remedy = SourceWords.remedy(checked.reason());
        return SourceWords.reason(checked.reason())
                + (checked.detail() == null || checked.detail().isBlank() ? "" : " (" + plain(checked.detail()) + ")")
                + (remedy.isEmpty() ? "" : ": " + remedy);
    }

    private static String found(Candidate candidate) {
        return candidate.kind().name().toLowerCase(Locale.ROOT) + " " + candidate.url()
                + (candidate.title().isBlank() ? "" : " \u201c" + plain(candidate.title()) + "\u201d");
    }

    /** One line without anything that a terminal obeys. */
    private static String plain(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
