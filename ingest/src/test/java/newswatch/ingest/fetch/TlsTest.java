package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F15: nobody is trusted but whom the JDK trusts, and whom one source names for itself. */
class TlsTest extends OnLoopback {
    private final HeldCertificate authority = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Ours")
            .build();

    @TempDir
    Path folder;

    // F15
    @Test
    void a_self_signed_certificate_is_refused_unless_its_source_names_it() throws IOException {
        HeldCertificate own = host("localhost").build();
        try (MockWebServer site = site(own)) {
            site.enqueue(body("there"));
            String url = site.url("/").toString();
            assertThat(whyNot(fetcher.fetch(url, Validators.NONE, 10))).isEqualTo(Reason.TLS_REFUSED);
            assertThat(fetcher.fetch(url, Validators.NONE, 10, trusting(own)).found())
                    .isPresent();
            assertThat(whyNot(fetcher.fetch(url, Validators.NONE, 10))).isEqualTo(Reason.TLS_REFUSED);
        }
    }

    // F15
    @Test
    void an_authority_of_a_source_is_trusted_for_its_hosts_and_times_only() throws IOException {
        try (MockWebServer good = site(host("localhost").signedBy(authority).build());
                MockWebServer elsewhere =
                        site(host("x.example").signedBy(authority).build());
                MockWebServer expired = site(host("localhost")
                        .signedBy(authority)
                        .validityInterval(0, TimeUnit.DAYS.toMillis(365))
                        .build())) {
            good.enqueue(body("there"));
            assertThat(ask(good).found()).isPresent();
            assertThat(whyNot(ask(elsewhere))).isEqualTo(Reason.TLS_REFUSED);
            assertThat(whyNot(ask(expired))).isEqualTo(Reason.TLS_REFUSED);
        }
    }

    // F15
    @Test
    void an_old_protocol_is_refused() throws IOException {
        String hello = "\u0003\u0001" + "r".repeat(32) + "\0\0/\0"; // TLS 1.0, AES128-SHA
        String handshake = "\u0002\0\0" + (char) hello.length() + hello;
        try (RawServer old = new RawServer((socket, in) -> {
            in.read();
            RawServer.send(socket, "\u0016\u0003\u0001\0" + (char) handshake.length() + handshake);
            RawServer.drain(in);
        })) {
            assertThat(whyNot(fetcher.fetch(old.url().replace("http:", "https:"), Validators.NONE, 10)))
                    .isEqualTo(Reason.TLS_REFUSED);
        }
    }

    // F15
    @Test
    void a_changed_file_is_read_and_a_wrong_one_told_by_its_path() throws IOException {
        try (MockWebServer good = site(host("localhost").signedBy(authority).build())) {
            good.enqueue(body("there"));
            String url = good.url("/").toString();
            Access access = trusting(host("y.example").build());
            assertThat(whyNot(fetcher.fetch(url, Validators.NONE, 10, access))).isEqualTo(Reason.TLS_REFUSED);
            Files.writeString(Path.of(access.certificateFile()), authority.certificatePem());
            assertThat(fetcher.fetch(url, Validators.NONE, 10, access).found()).isPresent();
            Files.writeString(Path.of(access.certificateFile()), "no certificate");
            assertThat(told(fetcher.fetch(url, Validators.NONE, 10, access)))
                    .startsWith("ACCESS_UNREADABLE the file " + access.certificateFile());
        }
    }

    // F10
    @Test
    void what_a_source_is_asked_with_does_not_go_from_https_to_http() throws Exception {
        try (MockWebServer safe = site(host("localhost").signedBy(authority).build())) {
            safe.enqueue(redirect(301, at("/plain")));
            server.enqueue(body("there"));
            Access access = new Access(
                    Map.of("X-Key", "k"), null, null, secret("token", "t0ken"), pem(authority.certificatePem()));
            Fetched fetched = fetcher.fetch(safe.url("/").toString(), Validators.NONE, 10, access)
                    .found()
                    .orElseThrow();
            assertThat(fetched.movedTo()).isNull(); // nobody is advised to give up TLS
            assertThat(safe.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer t0ken");
            assertThat(server.takeRequest().getHeaders().names())
                    .doesNotContain("Authorization")
                    .doesNotContain("X-Key");
        }
    }

    private Outcome<Fetched> ask(MockWebServer site) throws IOException {
        return fetcher.fetch(site.url("/").toString(), Validators.NONE, 10, trusting(authority));
    }

    private Access trusting(HeldCertificate certificate) throws IOException {
        return new Access(null, null, null, null, pem(certificate.certificatePem()));
    }

    private String pem(String content) throws IOException {
        return secret("ca.pem", content);
    }

    private String secret(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static HeldCertificate.Builder host(String name) {
        return new HeldCertificate.Builder().commonName(name).addSubjectAlternativeName(name);
    }

    private static MockWebServer site(HeldCertificate certificate) throws IOException {
        MockWebServer site = new MockWebServer();
        site.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        site.start(java.net.InetAddress.getLoopbackAddress(), 0);
        return site;
    }
}
