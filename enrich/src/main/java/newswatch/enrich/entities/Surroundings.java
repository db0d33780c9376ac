package newswatch.enrich.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.text.Words;
import newswatch.events.Voice;

/** The words around names, as data: titles, motion, civil nouns, given and family names. All lower case. */
final class Surroundings {
    /** What a role noun or a head noun says of its bearer; {@code rank} is its place in the file. */
    record Sign(Voice voice, String sector, int rank) {}

    private record Group(Voice voice, String sector, List<String> words) {}

    private record File(
            List<Group> roles,
            List<String> lesser,
            List<String> honorifics,
            List<String> past,
            List<String> ranks,
            List<String> reporting,
            List<String> officials,
            List<String> civil,
            List<String> motion,
            List<String> gifts,
            List<String> trust,
            List<String> function,
            List<String> times,
            List<Group> heads,
            List<String> geography,
            List<String> given,
            List<String> family,
            List<Lists.Example> examples) {}

    final Map<String, Sign> roles;
    final Map<String, Sign> heads;
    final Set<String> lesser;
    final Set<String> honorifics;
    final Set<String> past;
    final Set<String> ranks;
    final Set<String> reporting;
    final Set<String> officials;
    final Set<String> civil;
    final Set<String> motion;
    final Set<String> gifts;
    final Set<String> trust;
    final Set<String> function;
    final Set<String> times;
    final Set<String> geography;
    final Set<String> given;
    final Set<String> family;
    final List<Lists.Example> examples;

    private Surroundings(File file) {
        roles = signs(file.roles());
        heads = signs(file.heads());
        lesser = set(file.lesser());
        honorifics = set(file.honorifics());
        past = set(file.past());
        ranks = set(file.ranks());
        reporting = set(file.reporting());
        officials = set(file.officials());
        civil = set(file.civil());
        motion = set(file.motion());
        gifts = set(file.gifts());
        trust = set(file.trust());
        function = set(file.function());
        times = set(file.times());
        geography = set(file.geography());
        given = set(file.given());
        family = set(file.family());
        examples = file.examples();
    }

    static Surroundings load() {
        return new Surroundings(Lists.read("context", File.class));
    }

    boolean title(String norm) {
        return roles.containsKey(norm) || honorifics.contains(norm);
    }

    private static Set<String> set(List<String> words) {
        return Words.copyOf(words);
    }

    private static Map<String, Sign> signs(List<Group> groups) {
        Map<String, Sign> signs = new HashMap<>();
        for (int rank = 0; rank < groups.size(); rank++) {
            Sign sign = new Sign(groups.get(rank).voice(), groups.get(rank).sector(), rank);
            groups.get(rank).words().forEach(w -> signs.putIfAbsent(w, sign));
        }
        return Map.copyOf(signs);
    }
}
