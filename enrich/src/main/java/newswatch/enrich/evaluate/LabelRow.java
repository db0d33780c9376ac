package newswatch.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import newswatch.events.EventType;

/**
 * One line of a labelled file, or a part of it; what is missing or wrong is thrown as {@code line: key: what to write}.
 *
 * @param where file and line
 * @param key dotted path of this part, empty for the line
 */
record LabelRow(String where, String key, JsonNode json) {
    /** Text that must be there. */
    String text(String name) {
        String text = optional(name);
        if (text == null) {
            throw fault(name, "is missing; write a string");
        }
        return text;
    }

    /** Text, or null where it is missing or null. */
    String optional(String name) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw fault(name, "should be a string");
        }
        return value.isTextual() ? value.textValue() : null;
    }

    boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    int number(String name, int otherwise) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isInt()) {
            throw fault(name, "should be an integer");
        }
        return value.asInt(otherwise);
    }

    LocalDate day(String name) {
        String day = text(name);
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw fault(name, "'" + day + "' is no day; write it as 2018-05-24");
        }
    }

    EventType type(String name) {
        return type(name, text(name));
    }

    List<EventType> types(String name) {
        List<EventType> types = new ArrayList<>();
        json.path(name).forEach(each -> types.add(type(name, each.asText())));
        return types;
    }

    EventType type(String name, String given) {
        try {
            return EventType.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fault(name, "'" + given + "' is no event type; use one of " + Arrays.toString(EventType.values()));
        }
    }

    /** The objects of a list that must be there. */
    List<LabelRow> list(String name) {
        if (!json.path(name).isArray()) {
            throw fault(name, "is missing; write a list, [] for none");
        }
        List<LabelRow> rows = new ArrayList<>();
        for (JsonNode item : json.path(name)) {
            rows.add(new LabelRow(where, path(name) + "[" + rows.size() + "]", item));
        }
        return rows;
    }

    /** The object there, or null. */
    LabelRow child(String name) {
        JsonNode child = json.path(name);
        if (!child.isMissingNode() && !child.isNull() && !child.isObject()) {
            throw fault(name, "should be an object");
        }
        return child.isObject() ? new LabelRow(where, path(name), child) : null;
    }

    IllegalArgumentException fault(String name, String message) {
        return new IllegalArgumentException(where + ": " + path(name) + ": " + message);
    }

    private String path(String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
