package newswatch.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Everything by which a page may say something of itself, gathered in one walk; each kind is bounded in number. */
final class PageMarks {
    private static final int MAX_METAS = 1_000;
    private static final int MAX_SCRIPTS = 50;
    private static final int MAX_SHOWN = 30;
    private static final int MAX_LINE = 300;
    private static final int MAX_META = 20_000;
    private static final Pattern BYLINE =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:byline|author|autor|auteur|writer)(?:s|name)?(?:$|[\\s_-])");

    private final Document page;
    private final Map<String, List<String>> metas = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final List<JsonNode> scripts = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> subheadings = new ArrayList<>();
    private final List<String> articleTimes = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<String> authorLinks = new ArrayList<>();
    private final List<String> bylines = new ArrayList<>();
    private final LinesBelowHeadings lines = new LinesBelowHeadings();
    private final Microdata microdata = new Microdata();
    private final String windowTitle;
    private int metaCount;
    private int articles;

    private PageMarks(Document page) {
        this.page = page;
        this.windowTitle = page.title();
    }

    static PageMarks of(Document page) {
        PageMarks marks = new PageMarks(page);
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    marks.enter(element);
                } else if (node instanceof TextNode text) {
                    marks.lines.enter(text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    marks.leave(element);
                }
            }
        });
        return marks;
    }

    private void enter(Element element) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "h1" -> add(headings, element);
            case "h2" -> add(subheadings, element);
            case "time" -> time(element);
            case "article", "main" -> articles++;
            default -> {}
        }
        if (!element.attributes().isEmpty()) {
            microdata.enter(element);
            shown(element);
        }
    }

    private void leave(Element element) {
        microdata.leave(element);
        lines.leave(element);
        if (element.normalName().equals("article") || element.normalName().equals("main")) {
            articles--;
        }
    }

    private void meta(Element element) {
        String content = element.attr("content").strip();
        if (content.isEmpty() || content.length() > MAX_META || metaCount++ > MAX_METAS) {
            return;
        }
        for (String attribute : List.of("property", "name", "http-equiv", "itemprop")) {
            String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                metas.computeIfAbsent(name.replace("dc:", "dc."), key -> new ArrayList<>())
                        .add(content);
            }
        }
    }

    private void link(Element element) {
        for (String rel : element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")) {
            links.putIfAbsent(rel, element.attr("href").strip());
        }
    }

    private void script(Element element) {
        if (scripts.size() < MAX_SCRIPTS
                && element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            scripts.add(JsonLd.parse(element.data()));
        }
    }

    private void time(Element element) {
        String stated = element.attr("datetime");
        List<String> to = articles > 0 ? articleTimes : times;
        if (to.size() < MAX_SHOWN && !stated.isBlank()) {
            to.add(stated);
        }
    }

    private void shown(Element element) {
        if (element.attr("rel").equals("author")) {
            add(authorLinks, element);
        } else if (bylines.isEmpty() && (byline(element.attr("class")) || byline(element.attr("id")))) {
            add(bylines, element);
        }
    }

    private static boolean byline(String names) {
        return names.length() < MAX_LINE
                && (names.contains("yline")
                        || names.contains("aut")
                        || names.contains("Aut")
                        || names.contains("riter"))
                && BYLINE.matcher(names).find();
    }

    private static void add(List<String> to, Element element) {
        if (to.size() < MAX_SHOWN) {
            String text = ShortText.of(element, MAX_LINE);
            if (!text.isBlank()) {
                to.add(text);
            }
        }
    }

    /** Contents of the meta elements of these names or properties, in the order of the names. */
    List<String> metas(String... names) {
        return Stream.of(names)
                .flatMap(name -> metas.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /** The first of them, or null. */
    String meta(String... names) {
        List<String> found = metas(names);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Address of the first link of this relation, or null. */
    String link(String rel) {
        return links.get(rel);
    }

    List<JsonNode> scripts() {
        return scripts;
    }

    Microdata microdata() {
        return microdata;
    }

    List<String> headings() {
        return headings;
    }

    List<String> subheadings() {
        return subheadings;
    }

    /** What {@code time} elements state, those of the article first. */
    List<String> times() {
        return Stream.concat(articleTimes.stream(), times.stream()).toList();
    }

    List<String> authorLinks() {
        return authorLinks;
    }

    List<String> bylines() {
        return bylines;
    }

    LinesBelowHeadings lines() {
        return lines;
    }

    String windowTitle() {
        return windowTitle;
    }

    /** Where the page was found, or empty. */
    String location() {
        return page.location();
    }

    /** Of the root element, or empty. */
    String root(String attribute) {
        Element html = page.firstElementChild();
        return html == null ? "" : html.attr(attribute);
    }
}
