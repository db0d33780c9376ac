package newswatch.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All that docker-compose.yml starts, tried as its users do. */
@Tag("docker")
class ComposeIT {
    private static final Duration PATIENCE = Duration.ofMinutes(25);

    @Test
    void an_article_comes_out_as_a_signed_webhook_and_prometheus_knows_of_it() throws Exception {
        smoke("deploy/smoke");
    }

    @Test
    void a_cluster_tells_though_a_broker_and_one_of_each_service_are_stopped() throws Exception {
        smoke("deploy/smoke", "--cluster");
    }

    private static void smoke(String... command) throws Exception {
        assertThat(Script.run(Duration.ofMinutes(5), Map.of(), "deploy/dist").exit())
                .isZero();
        Script smoke = Script.run(PATIENCE, Map.of("NEWSWATCH_PREBUILT", "true"), command);
        System.out.println(smoke.said());
        assertThat(smoke.exit()).as(smoke.said()).isZero();
    }
}
