package newswatch.standalone;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One line a letter, without its value. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "one JSON line a letter: where it lies, when and why, where it came from, whether it was sent again")
final class DeadLettersListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption run;

    @Mixin
    private LetterFilter filter;

    @Override
    public Integer call() {
        Said said = new Said(spec);
        try (Reached reached = Reached.by(run.load(), said::words)) {
            Letters letters = new Letters(reached.kafka());
            Map<String, Instant> replayed = letters.replayed();
            letters.each(letter -> {
                if (filter.means(letter, List.of())) {
                    said.hostile(letter.line(replayed.get(letter.position())));
                }
            });
            return 0;
        }
    }
}
