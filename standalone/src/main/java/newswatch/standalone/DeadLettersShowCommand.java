package newswatch.standalone;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One letter with all it holds. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "one letter as JSON, with headers and value; what is not text as Base64 (valueBase64)")
final class DeadLettersShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption run;

    @Parameters(paramLabel = "PARTITION:OFFSET", description = "as `list` names it (letter)")
    private String position;

    @Override
    public Integer call() {
        Said said = new Said(spec);
        try (Reached reached = Reached.by(run.load(), said::words)) {
            Letters letters = new Letters(reached.kafka());
            Map<String, Instant> replayed = letters.replayed();
            AtomicBoolean found = new AtomicBoolean();
            letters.each(letter -> {
                if (letter.position().equals(position)) {
                    found.set(true);
                    said.hostile(letter.whole(replayed.get(position)));
                }
            });
            if (!found.get()) {
                said.words("there is no letter at " + position);
            }
            return found.get() ? 0 : 1;
        }
    }
}
