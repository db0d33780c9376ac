package newswatch.standalone.deliver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages that an endpoint took more than once, though it had answered that it has them: each such repeat needs a blow
 * after the first copy came and before the next one did, and one blow excuses one repeat at an endpoint.
 */
final class Copies {
    /** Two copies, one right after the other, at one endpoint. */
    record Repeat(String channel, Post one, Post next, Blow blow) {
        @Override
        public String toString() {
            return next.message() + " at " + channel + " at " + one.at() + " and again at " + next.at();
        }
    }

    /** What was sent before the blow may be noted a little later, on a machine with much else to do. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(3);

    private final List<Repeat> repeats = new ArrayList<>();
    private int most;

    Copies(Collection<Endpoint> endpoints, List<Blow> blows) {
        endpoints.forEach(endpoint -> count(endpoint, new ArrayList<>(blows)));
    }

    private void count(Endpoint endpoint, List<Blow> unused) {
        Map<String, Post> before = new LinkedHashMap<>();
        Map<String, Integer> copies = new LinkedHashMap<>();
        List<Repeat> found = new ArrayList<>();
        for (Post post : endpoint.posts()) {
            if (post.answer().taken()) {
                Post one = before.put(post.message(), post);
                if (one != null && one.answer() == Answer.TAKEN) {
                    found.add(new Repeat(endpoint.channel(), one, post, null));
                }
                if (post.answer() == Answer.TAKEN) {
                    most = Math.max(most, copies.merge(post.message(), 1, Integer::sum));
                }
            }
        }
        found.stream()
                .sorted(Comparator.comparing(repeat -> repeat.next().at()))
                .forEach(repeat -> repeats.add(excused(repeat, unused)));
    }

    private static Repeat excused(Repeat repeat, List<Blow> unused) {
        for (Blow blow : List.copyOf(unused)) {
            if (!blow.at().plus(IN_FLIGHT).isBefore(repeat.one().at())
                    && blow.at().isBefore(repeat.next().at())) {
                unused.remove(blow);
                return new Repeat(repeat.channel(), repeat.one(), repeat.next(), blow);
            }
        }
        return repeat;
    }

    List<Repeat> all() {
        return repeats;
    }

    /** Those that no blow excuses. */
    List<Repeat> unexcused() {
        return repeats.stream().filter(repeat -> repeat.blow() == null).toList();
    }

    /** Most copies of one message that one endpoint took and said so. */
    int most() {
        return most;
    }
}
