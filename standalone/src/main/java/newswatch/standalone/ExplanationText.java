package newswatch.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import newswatch.enrich.Explanation;
import newswatch.enrich.claims.Finding;
import newswatch.enrich.claims.ReadSentence;
import newswatch.enrich.genre.GenreSignal;
import newswatch.enrich.watch.ClaimPlaces;
import newswatch.enrich.watch.Router;
import newswatch.enrich.watch.Watch;
import newswatch.events.Actor;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.Genre;
import newswatch.events.Standing;
import newswatch.events.WatchedClaim.Part;

/** Why an article made its claims and no others, and where each goes, in words. */
final class ExplanationText {
    private final Explanation explanation;
    private final List<Claim> claims;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Explanation explanation) {
        this.explanation = explanation;
        claims = explanation.article().claims();
    }

    static List<String> of(Explanation explanation, List<Watch> watches) {
        ExplanationText text = new ExplanationText(explanation);
        text.head();
        explanation.sentences().forEach(text::sentence);
        text.claims(watches);
        return text.lines;
    }

    private void head() {
        Article article = explanation.article().article();
        lines.add("=== " + (article.title().isBlank() ? article.id() : article.title()));
        lines.add("    " + (article.url() == null ? article.id() : article.url()) + ", published "
                + article.publishedAt());
        if (article.language() != null && !article.language().startsWith("en")) {
            lines.add("language " + article.language()
                    + (article.language().equals("und")
                            ? ": not known (too short? give the article a \"language\"), so it makes no claims"
                            : ": not coded yet, so it makes no claims"));
        }
        lines.add(genre(article));
    }

    private String genre(Article article) {
        String judged = explanation.article().genre().name().toLowerCase(Locale.ROOT);
        if (article.genreHint() != null) {
            return "genre: " + judged + ", as the page's own metadata or address says";
        }
        double points =
                explanation.signals().stream().mapToDouble(GenreSignal::points).sum();
        String signals = explanation.signals().stream()
                .sorted(Comparator.comparingDouble((GenreSignal signal) -> -Math.abs(signal.points())))
                .map(signal -> String.format(Locale.ROOT, "%s %+.1f", signal.id(), signal.points()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "genre: %s, %.1f points where %.1f make a commentary%s",
                judged,
                points,
                explanation.threshold(),
                signals.isEmpty() ? "; no signal" : " (" + signals + ")");
    }

    private void sentence(ReadSentence sentence) {
        lines.add("");
        lines.add((sentence.number() == 0 ? "title" : "sentence " + sentence.number()) + ": " + plain(sentence.text()));
        lines.add("  sides: " + (sentence.sides().isEmpty() ? "none" : String.join(", ", sentence.sides())));
        if (sentence.findings().isEmpty()) {
            lines.add("  no predicate of the rulebook");
        }
        sentence.findings().forEach(finding -> lines.add("  " + finding(finding)));
    }

    private String finding(Finding finding) {
        return "\u201c" + plain(finding.words()) + "\u201d " + finding.code() + " by " + finding.rule()
                + (finding.subject() == null ? "" : ", done by " + plain(finding.subject()))
                + finding.verdict().fold(this::claimed, dropped -> ": no claim, " + dropped);
    }

    private String claimed(Claim made) {
        for (int i = 0; i < claims.size(); i++) {
            if (same(claims.get(i), made)) {
                return " -> claim " + (i + 1);
            }
        }
        return ": no claim, told already by another sentence";
    }

    /** Days may have been told more exactly since. */
    private static boolean same(Claim one, Claim made) {
        return one.start() == made.start()
                && one.end() == made.end()
                && one.rule().equals(made.rule())
                && one.type() == made.type()
                && one.modality() == made.modality()
                && one.actor().equals(made.actor())
                && Objects.equals(one.recipient(), made.recipient());
    }

    private void claims(List<Watch> watches) {
        lines.add("");
        lines.add(claims.isEmpty() ? "no claims" : "claims");
        for (int i = 0; i < claims.size(); i++) {
            lines.add("  " + (i + 1) + ". " + words(claims.get(i)));
            for (Watch watch : watches) {
                lines.add("     " + watch.id() + ": "
                        + place(new Router(watch).places(explanation.article()).get(i)));
            }
        }
        lines.add("");
    }

    private static String words(Claim claim) {
        return name(claim.actor()) + " > " + (claim.recipient() == null ? "nobody" : name(claim.recipient())) + " "
                + claim.type() + (claim.mode() == null ? "" : "-" + claim.mode()) + ": " + lower(claim.modality())
                + (claim.confirmed() ? "" : ", unconfirmed") + ", by " + lower(claim.voice()) + ", "
                + lower(claim.standing()) + ", " + claim.date() + " (" + lower(claim.precision()) + ")"
                + (claim.due() == null ? "" : ", due " + claim.due())
                + (claim.matter() == null
                        ? ""
                        : ", about a " + lower(claim.matter().kind()))
                + (claim.attributedTo() == null ? "" : ", says " + claim.attributedTo());
    }

    private String place(ClaimPlaces places) {
        if (places.relations().isEmpty()) {
            return "nowhere, " + places.note();
        }
        return places.relations().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + part(entry.getValue(), places.claim()))
                        .collect(Collectors.joining("; "))
                + (places.note() == null ? "" : " (" + places.note() + ")");
    }

    private String part(Part part, Claim claim) {
        boolean silent = part == Part.OPENS && claim.standing() == Standing.BACKGROUND;
        String why = explanation.article().genre() == Genre.COMMENTARY ? "commentary" : "it is background";
        return lower(part) + (silent ? " without an alert, as " + why : "");
    }

    private static String name(Actor actor) {
        return actor.country() + (actor.name() == null ? "" : " (" + actor.name() + ")");
    }

    private static String lower(Enum<?> value) {
        return value == null ? "unknown" : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
