package newswatch.alerts.digest;

import java.util.stream.Collectors;
import newswatch.alerts.channel.Digest;

/** A digest as plain text, to be looked at. */
public final class DigestPage {
    private DigestPage() {}

    public static String of(Digest digest) {
        return digest.title() + "\n" + digest.summary() + "\n\n"
                + digest.sections().stream().map(DigestPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(Digest.Section section) {
        String more = section.more() == 0 ? "" : "    … and " + section.more() + " more\n";
        return section.heading() + "\n"
                + section.lines().stream().map(DigestPage::line).collect(Collectors.joining())
                + more;
    }

    private static String line(Digest.Line line) {
        String priority = line.priority() == null ? "    " : "[" + line.priority() + "] ";
        String detail = line.detail() == null ? "" : "      " + line.detail() + "\n";
        return priority + line.text() + "\n" + detail;
    }
}
