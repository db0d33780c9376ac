package newswatch.standalone.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shows only with a real broker, and processes that are killed, frozen or left without it. */
class CasesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private Ground ground;

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void killed_between_the_post_and_its_receipt_sends_the_same_once_more() throws Exception { // D4, D5
        Endpoint endpoint = stand(2, 1, LONG).get(0);
        endpoint.becomes(Temper.SLOW);
        AlertsProcess process = atWork("only");
        send(0, 1);
        await().atMost(PATIENCE).until(() -> endpoint.posts().size() == 1);
        process.kill();
        endpoint.becomes(Temper.SOUND);
        process.start();
        send(1, 2);
        awaitSettled(2);
        List<Post> posts = endpoint.posts();
        assertThat(posts).hasSize(3);
        assertThat(posts.get(1).message()).isEqualTo(posts.get(0).message());
        assertThat(posts.get(2).message()).isNotEqualTo(posts.get(0).message());
        Conservation.holds(ground);
    }

    @Test
    void killed_before_the_post_sends_after_the_restart() throws Exception { // D3, D6
        Endpoint endpoint = stand(2, 1, LONG).get(0);
        endpoint.becomes(Temper.FAILING);
        AlertsProcess process = atWork("only");
        send(0, 1);
        await().atMost(PATIENCE).until(() -> !endpoint.posts().isEmpty());
        process.kill();
        int failed = endpoint.posts().size();
        endpoint.becomes(Temper.SOUND);
        send(1, 2);
        process.start();
        awaitSettled(2);
        assertThat(endpoint.posts()).hasSize(failed + 2);
        assertThat(endpoint.posts().get(failed).message())
                .isEqualTo(endpoint.posts().get(0).message());
        Conservation.holds(ground);
    }

    @Test
    void a_frozen_instance_that_wakes_after_its_session_sends_no_third_copy() throws Exception { // D14, K5
        List<Endpoint> endpoints = stand(60, 8, LONG);
        AlertsProcess one = atWork("one");
        AlertsProcess other = atWork("other");
        endpoints.forEach(endpoint -> endpoint.becomes(Temper.SLOW));
        send(0, 1);
        await().atMost(PATIENCE).until(() -> endpoints.stream()
                .noneMatch(endpoint -> endpoint.posts().isEmpty()));
        one.freeze();
        endpoints.forEach(endpoint -> endpoint.becomes(Temper.SOUND));
        send(1, 40);
        awaitSettled(40 * 8);
        one.wake();
        send(40, 60);
        awaitSettled(60 * 8);
        assertThat(one.alive() && other.alive()).isTrue();
        Copies copies = new Copies(endpoints, List.of());
        assertThat(copies.all()).extracting(Copies.Repeat::channel).doesNotHaveDuplicates();
        assertThat(copies.most()).isLessThanOrEqualTo(2);
        Conservation.holds(ground);
    }

    @Test
    void leaves_in_good_order_while_endpoints_think_longer_than_it_waits() throws Exception { // K24
        List<Endpoint> endpoints = stand(10, 8, Duration.ofMillis(2_500));
        endpoints.forEach(endpoint -> endpoint.becomes(Temper.SLOW));
        AlertsProcess process = atWork("only");
        send(0, 10);
        await().atMost(PATIENCE).until(() -> endpoints.stream()
                .noneMatch(endpoint -> endpoint.posts().isEmpty()));
        process.leave();
        assertThat(process.said()).doesNotContain("begins anew");
        endpoints.forEach(endpoint -> endpoint.becomes(Temper.SOUND));
        process.start();
        awaitSettled(10 * 8);
        assertThat(new Copies(endpoints, List.of()).all())
                .extracting(Copies.Repeat::channel)
                .doesNotHaveDuplicates();
        Conservation.holds(ground);
    }

    @Test
    void what_is_under_way_ends_where_it_began_when_the_subscriptions_are_read_again() throws Exception { // D15
        List<Endpoint> endpoints = stand(4, 2, Duration.ofSeconds(3));
        Endpoint before = endpoints.get(0);
        Endpoint after = endpoints.get(1);
        ground.rewriteSubscriptions(text -> text.replace("[c0, c1]", "[c0]"));
        before.becomes(Temper.SLOW);
        atWork("only");
        send(0, 1);
        await().atMost(PATIENCE).until(() -> before.posts().size() == 1);
        ground.rewriteSubscriptions(text -> text.replace("/c0\"", "/c1\""));
        send(1, 2);
        awaitSettled(2);
        assertThat(before.posts()).hasSize(1);
        assertThat(after.posts()).hasSize(1);
        ground.rewriteSubscriptions(text -> text.replace("/c1\"", "/c0\"") + "nonsense: 1\n");
        send(2, 4);
        awaitSettled(4);
        assertThat(before.posts()).hasSize(1);
        assertThat(after.posts()).hasSize(3);
    }

    @Test
    void a_broker_that_is_away_for_a_while_costs_nothing() throws Exception { // K2, K23
        List<Endpoint> endpoints = stand(40, 4, LONG);
        atWork("only");
        send(0, 20);
        await().atMost(PATIENCE).until(() -> endpoints.stream()
                .noneMatch(endpoint -> endpoint.posts().isEmpty()));
        ground.brokerGoes();
        ground.brokerComes();
        send(20, 40);
        awaitSettled(40 * 4);
        assertThat(new Copies(endpoints, List.of()).all())
                .extracting(Copies.Repeat::channel)
                .doesNotHaveDuplicates();
        Conservation.holds(ground);
    }

    @Test
    void all_others_are_through_before_a_dead_endpoint_has_timed_out_once() throws Exception { // D8
        List<Endpoint> endpoints = stand(20, 100, LONG);
        Endpoint dead = endpoints.get(50);
        dead.becomes(Temper.MUTE);
        atWork("only");
        send(0, 20);
        awaitSettled(20 * 99);
        long backfill = ground.backfill(ground.plan().wishes().get(0)) / endpoints.size();
        assertThat(dead.posts()).hasSize(1);
        assertThat(ground.books().deliveries())
                .filteredOn(owed -> owed.channel.equals(dead.channel()) && owed.settled > 0)
                .as("what no longer waits there was never to be sent")
                .hasSizeLessThanOrEqualTo((int) backfill);
    }

    /** @param thinks least time that a slow endpoint takes */
    private List<Endpoint> stand(int alerts, int channels, Duration thinks) {
        ground = new Ground(Scale.few(alerts), Plan.atOnce(channels, thinks), directory);
        return ground.plan().endpoints();
    }

    private AlertsProcess atWork(String name) throws InterruptedException {
        AlertsProcess process = ground.process(name);
        process.start();
        process.awaitWork();
        return process;
    }

    private void send(int from, int to) {
        ground.wire(from, to, Duration.ZERO).start();
    }

    private void awaitSettled(int deliveries) {
        await().atMost(PATIENCE).until(() -> {
            ground.books().readOn();
            return ground.books().settled() >= deliveries;
        });
    }
}
