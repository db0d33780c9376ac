package newswatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogTest {
    @Test
    void who_has_read_all_is_behind_by_nothing() {
        assertThat(Backlog.of(100, 20, 70, 100)).isEqualTo(new Backlog(0, 0, 0));
    }

    @Test
    void K21_what_is_older_than_half_of_what_is_retained_is_told_before_it_goes() {
        assertThat(Backlog.of(50, 20, 70, 100)).isEqualTo(new Backlog(50, 20, 0));
    }

    @Test
    void K21_what_went_unread_is_told() {
        assertThat(Backlog.of(50, 60, 70, 100)).isEqualTo(new Backlog(50, 20, 10));
    }

    @Test
    void partitions_add_up() {
        assertThat(Backlog.of(0, 0, 0, 3).and(Backlog.of(0, 1, 2, 4))).isEqualTo(new Backlog(7, 2, 1));
    }
}
