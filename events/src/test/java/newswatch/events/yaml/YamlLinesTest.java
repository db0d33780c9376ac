package newswatch.events.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlLinesTest {
    @TempDir
    private Path folder;

    @Test
    void a_fault_found_later_still_names_its_line() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "id: x\nlist:\n  - name: one\n  - name: two\n");
        YamlLines lines = YamlLines.of(file);
        assertThat(lines.fault("list[1].name", "is taken")).hasToString(file + ":4: list[1].name: is taken");
        assertThat(lines.fault("id", "is taken").line()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_not_there_is_told_where_it_should_be() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "id: x\nlist:\n  - name: one\n");
        assertThat(YamlLines.of(file).fault("list[0].aliases[3]", "is taken").line())
                .isEqualTo(3);
        assertThat(YamlLines.of(file).fault("list[7]", "is taken").line()).isEqualTo(3);
    }
}
