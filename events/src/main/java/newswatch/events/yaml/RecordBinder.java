package newswatch.events.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import newswatch.events.json.Json;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Fits YAML nodes to records, lists, maps and scalars, and notes each place that does not fit. */
final class RecordBinder {
    private final String file;
    private final List<YamlFault> faults;

    RecordBinder(String file, List<YamlFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    <T> T bind(Node root, Class<T> type) {
        return type.cast(value(root, type, ""));
    }

    private Object value(Node node, Type type, String key) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            return list(node, argument(type, 0), key);
        } else if (raw == Map.class) {
            return map(node, argument(type, 1), key);
        } else if (raw.isAnnotationPresent(JsonTypeInfo.class) && raw.isInterface()) {
            return subtype(node, raw, key);
        } else if (raw.isRecord() && node instanceof MappingNode mapping) {
            return record(mapping, raw, key, List.of());
        }
        return scalar(node, raw, key);
    }

    private Object list(Node node, Type element, String key) {
        if (!(node instanceof SequenceNode sequence)) {
            return fault(node, key, "should be a list");
        }
        List<Object> values = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            values.add(value(item, element, key + "[" + values.size() + "]"));
        }
        return values;
    }

    private Object map(Node node, Type element, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return fault(node, key, "should be a map");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        entries(mapping, key).forEach((name, child) -> values.put(name, value(child, element, join(key, name))));
        return values;
    }

    private Object subtype(Node node, Class<?> type, String key) {
        String property = type.getAnnotation(JsonTypeInfo.class).property();
        Map<String, Class<?>> known = Arrays.stream(
                        type.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
        if (!(node instanceof MappingNode mapping)) {
            return fault(node, key, "should be a map with the key '" + property + "'");
        }
        Node name = entries(mapping, key).get(property);
        if (name == null) {
            return fault(node, key, "the key '" + property + "' is missing");
        }
        Class<?> chosen = known.get(text(name));
        return chosen == null
                ? fault(name, join(key, property), "unknown; use one of " + sorted(known.keySet()))
                : record(mapping, chosen, key, List.of(property));
    }

    private Object record(MappingNode node, Class<?> type, String key, List<String> ignored) {
        Map<String, Node> given = entries(node, key);
        ignored.forEach(given::remove);
        int before = faults.size();
        RecordComponent[] components = type.getRecordComponents();
        List<String> names = Arrays.stream(components).map(RecordBinder::name).toList();
        given.forEach((name, child) -> {
            if (!names.contains(name)) {
                fault(child, join(key, name), "unknown key; known here: " + String.join(", ", names));
            }
        });
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = component(node, given.get(names.get(i)), components[i], join(key, names.get(i)));
        }
        return faults.size() > before ? null : construct(node, type, components, arguments, key);
    }

    private Object component(Node parent, Node node, RecordComponent component, String key) {
        boolean missing = node == null || node.getTag().equals(Tag.NULL);
        if (missing && !component.isAnnotationPresent(Omittable.class)) {
            return fault(node == null ? parent : node, key, "is missing");
        }
        return missing ? absent(component.getType()) : value(node, component.getGenericType(), key);
    }

    private Object construct(Node node, Class<?> type, RecordComponent[] components, Object[] arguments, String key) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof LinkageError broken) {
                throw broken; // the installation is, not the file
            }
            return fault(node, key, String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type, e);
        }
    }

    private Object scalar(Node node, Class<?> type, String key) {
        if (!(node instanceof ScalarNode scalar)) {
            return fault(node, key, "should be a single value, not a " + node.getNodeId());
        }
        try {
            // by text, so that dates stay dates and 010 stays 010
            return Json.MAPPER.convertValue(scalar.getValue(), type);
        } catch (IllegalArgumentException e) {
            return fault(node, key, reason(e, "'" + scalar.getValue() + "' is not " + describe(type)));
        }
    }

    /** What the type itself says is wrong with a value, else the words given. */
    private static String reason(IllegalArgumentException refused, String otherwise) {
        return refused.getCause() instanceof ValueInstantiationException own
                        && own.getCause() instanceof IllegalArgumentException said
                ? said.getMessage()
                : otherwise;
    }

    private Map<String, Node> entries(MappingNode mapping, String key) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = text(tuple.getKeyNode());
            if (entries.put(name, tuple.getValueNode()) != null) {
                fault(tuple.getKeyNode(), join(key, name), "is given twice");
            }
        }
        return entries;
    }

    private Object fault(Node node, String key, String message) {
        faults.add(new YamlFault(file, node.getStartMark().getLine() + 1, key, message));
        return null;
    }

    private static String describe(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type.isRecord()) {
            return "a map with the keys "
                    + Arrays.stream(type.getRecordComponents())
                            .map(RecordBinder::name)
                            .collect(Collectors.joining(", "));
        }
        return TYPES.getOrDefault(type, "a " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** What people call the types whose own names say little. */
    private static final Map<Class<?>, String> TYPES = Map.of(
            LocalTime.class, "a time of day such as \"07:00\"",
            LocalDate.class, "a day such as 2018-06-12",
            ZoneId.class, "a time zone such as Europe/Berlin",
            Integer.class, "a whole number",
            Double.class, "a number",
            Boolean.class, "true or false");

    private static Object absent(Class<?> type) {
        return ZEROS.get(type);
    }

    private static final Map<Class<?>, Object> ZEROS =
            new HashMap<>(Map.of(int.class, 0, long.class, 0L, double.class, 0.0, boolean.class, false));

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : node.toString();
    }

    private static String join(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    private static List<String> sorted(java.util.Collection<String> names) {
        return names.stream().sorted().toList();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }
}
