package newswatch.bench.jmh;

import org.openjdk.jmh.Main;

/**
 * Time per page, sentence, article and article asked. Arguments are JMH's own ({@code -h} lists them) and win over what
 * {@link ShortRun} says.
 */
public final class Micro {
    private Micro() {}

    public static void main(String[] arguments) throws Exception {
        Main.main(arguments);
    }
}
