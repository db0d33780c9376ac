package newswatch.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends letters again to the topics they came from, each once. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "sends letters again to the topics they came from, and notes that beside them, in one transaction: one JSON",
            "line each, sent or left with why. A letter sent before is left without --again; one whose value was too",
            "large to be kept cannot be sent. Exit 0 when all that are meant were sent, 1 when some were left or none",
            "was found."
        })
final class DeadLettersReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption run;

    @Mixin
    private LetterFilter filter;

    @Parameters(paramLabel = "PARTITION:OFFSET", arity = "0..*", description = "as `list` names them (letter)")
    private List<String> positions = List.of();

    @Option(names = "--all", description = "all there are")
    private boolean all;

    @Option(names = "--again", description = "also those that were sent before")
    private boolean again;

    @Option(names = "--dry-run", description = "only says what would be sent")
    private boolean dryRun;

    private int sent;
    private int left;

    @Override
    public Integer call() {
        if (positions.isEmpty() && !filter.given() && !all) {
            throw new ParameterException(
                    spec.commandLine(), "say which: PARTITION:OFFSET, --topic, --reason, --since or --all");
        }
        Said said = new Said(spec);
        try (Reached reached = Reached.by(run.load(), said::words);
                LetterReplay replay = new LetterReplay(reached.kafka(), again, dryRun)) {
            new Letters(reached.kafka()).each(letter -> {
                if (filter.means(letter, positions)) {
                    tell(said, letter, replay.left(letter), replay);
                }
            });
            replay.commit();
        }
        said.words(sent + (dryRun ? " would be sent, " : " sent, ") + left + " left");
        return sent > 0 && left == 0 ? 0 : 1;
    }

    private void tell(Said said, Letter letter, String why, LetterReplay replay) {
        ObjectNode line = letter.line(replay.before(letter));
        if (why == null) {
            replay.send(letter);
            sent++;
            line.put("did", dryRun ? "would be sent" : "sent");
        } else {
            left++;
            line.put("did", "left").put("why", why);
        }
        said.hostile(line);
    }
}
