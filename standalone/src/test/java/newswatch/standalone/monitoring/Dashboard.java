package newswatch.standalone.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A board as Grafana reads it. */
final class Dashboard {
    private static final String SOURCE = "prometheus";
    private static final int WIDTH = 24;
    private static final int HALF = 12;
    private static final int HEIGHT = 8;

    private final List<Map<String, Object>> panels = new ArrayList<>();
    private int x;
    private int y;

    private Dashboard() {}

    static Map<String, Object> of(Board board) {
        Dashboard dashboard = new Dashboard();
        board.panels().forEach(dashboard::add);
        Map<String, Object> whole = object("uid", board.uid(), "title", board.title());
        whole.put("tags", List.of("newswatch"));
        whole.put("schemaVersion", 39);
        whole.put("time", object("from", "now-6h", "to", "now"));
        whole.put("refresh", "30s");
        whole.put("templating", object("list", variables(board)));
        whole.put("annotations", object("list", marks(board)));
        whole.put("panels", dashboard.panels);
        return whole;
    }

    private void add(Board.Panel panel) {
        int width = panel.wide() ? WIDTH : HALF;
        if (x + width > WIDTH) {
            x = 0;
            y += HEIGHT;
        }
        Map<String, Object> shown = object("id", panels.size() + 1, "type", panel.type());
        shown.put("title", panel.title());
        shown.put("datasource", source());
        shown.put("gridPos", object("h", HEIGHT, "w", width, "x", x, "y", y));
        shown.put("fieldConfig", object("defaults", object("unit", panel.unit()), "overrides", List.of()));
        shown.put("targets", targets(panel));
        panels.add(shown);
        x += width;
    }

    private static List<Map<String, Object>> targets(Board.Panel panel) {
        List<Map<String, Object>> targets = new ArrayList<>();
        boolean now = !panel.type().equals("timeseries");
        panel.queries().forEach((legend, expr) -> {
            Map<String, Object> target = object("refId", String.valueOf((char) ('A' + targets.size())), "expr", expr);
            target.put("legendFormat", legend);
            target.put("instant", now);
            targets.add(target);
        });
        return targets;
    }

    private static List<Map<String, Object>> variables(Board board) {
        Map<String, String> named = board.variables() == null ? Map.of() : board.variables();
        return named.entrySet().stream()
                .map(variable -> {
                    Map<String, Object> list = object("name", variable.getKey(), "type", "query");
                    list.put("datasource", source());
                    list.put("query", variable.getValue());
                    list.put("refresh", 2);
                    list.put("includeAll", true);
                    list.put("allValue", ".*");
                    list.put("current", object("text", "All", "value", "$__all"));
                    return list;
                })
                .toList();
    }

    private static List<Map<String, Object>> marks(Board board) {
        if (board.annotations() == null) {
            return List.of();
        }
        Map<String, Object> marks = object("name", board.annotations().name(), "enable", true);
        marks.put("datasource", source());
        marks.put("expr", board.annotations().expr());
        marks.put("titleFormat", board.annotations().text());
        marks.put("step", "60s");
        marks.put("iconColor", "orange");
        return List.of(marks);
    }

    private static Map<String, Object> source() {
        return object("type", SOURCE, "uid", SOURCE);
    }

    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
