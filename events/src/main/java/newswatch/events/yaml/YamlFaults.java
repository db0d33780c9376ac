package newswatch.events.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong in one or several YAML files, told at once. */
public final class YamlFaults extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<YamlFault> faults;

    public YamlFaults(List<YamlFault> faults) {
        super(faults.stream().map(YamlFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<YamlFault> faults() {
        return faults;
    }
}
