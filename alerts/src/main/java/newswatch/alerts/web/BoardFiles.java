package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import newswatch.alerts.access.Role;

/** The files of the board, read from the jar once; nothing outside this list can be asked for. */
final class BoardFiles {
    static final List<String> NAMES = List.of(
            "index.html",
            "operations.html",
            "silences.html",
            "sources.html",
            "base.css",
            "board.css",
            "detail.css",
            "narrow.css",
            "parts.css",
            "tables.css",
            "icon.svg",
            "access.js",
            "api.js",
            "bar.js",
            "chains.js",
            "detail.js",
            "dialog.js",
            "dom.js",
            "download.js",
            "facts.js",
            "filterbar.js",
            "filters.js",
            "foot.js",
            "http.js",
            "judge.js",
            "kept.js",
            "keys.js",
            "list.js",
            "live.js",
            "loading.js",
            "main.js",
            "moods.js",
            "mute.js",
            "opening.js",
            "operations.js",
            "outage.js",
            "page.js",
            "row.js",
            "say.js",
            "side.js",
            "silence.js",
            "silences.js",
            "sources.js",
            "store.js",
            "stream.js",
            "table.js",
            "theme.js",
            "times.js",
            "token.js",
            "triangle.js",
            "types.js",
            "words.js");

    private BoardFiles() {}

    /** Whether it is one of these files, which anybody may have at no cost. */
    static boolean has(String path) {
        return path.equals("/") || NAMES.contains(path.substring(1));
    }

    static void register(RoutesConfig routes) {
        for (String name : NAMES) {
            Tagged file = Tagged.of(read(name));
            String type = type(name);
            routes.get("/" + name, ctx -> answer(ctx, file, type), Role.OPEN);
            if (name.equals("index.html")) {
                routes.get("/", ctx -> answer(ctx, file, type), Role.OPEN);
            }
        }
    }

    private static void answer(Context ctx, Tagged file, String type) {
        ctx.contentType(type);
        file.answer(ctx);
    }

    private static byte[] read(String name) {
        try (InputStream in = BoardFiles.class.getResourceAsStream("/board/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the board's file " + name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".html" -> "text/html; charset=utf-8";
            case ".css" -> "text/css; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> "text/javascript; charset=utf-8";
        };
    }
}
