package newswatch.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may be set is told, with the values that hold. */
class ComposeFileTest {
    private static final Pattern USED = Pattern.compile("\\$\\{(\\w+):-([^}]*)\\}");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^#(\\w+)=(.*)$");
    private static final Pattern SET = Pattern.compile("(?m)^(NEWSWATCH_\\w+)=(.*)$");

    @Test
    void the_sample_of_env_documents_each_variable_with_its_default_and_no_other() throws IOException {
        assertThat(found(DOCUMENTED, ".env.sample")).isEqualTo(found(USED, "docker-compose.yml"));
    }

    @Test
    void each_variable_has_a_default_so_that_nothing_need_be_set() throws IOException {
        assertThat(read("docker-compose.yml").replaceAll(USED.pattern(), "")).doesNotContain("${");
    }

    @Test
    void a_cluster_sets_nothing_that_the_compose_file_does_not_know() throws IOException {
        assertThat(found(USED, "docker-compose.yml").keySet())
                .containsAll(found(SET, "deploy/cluster.env").keySet());
    }

    private static Map<String, String> found(Pattern pattern, String file) throws IOException {
        Map<String, String> found = new TreeMap<>();
        pattern.matcher(read(file)).results().forEach(match -> found.put(match.group(1), match.group(2)));
        return found;
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..", file));
    }
}
