package newswatch.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Clients that trust one authority more than the JDK does, for the one source that names it; nobody trusts all. */
final class TrustedAuthorities {
    private static final int MAX_CLIENTS = 100;

    private final OkHttpClient usual;
    private final LatestUsed<OkHttpClient> clients = new LatestUsed<>(MAX_CLIENTS);

    TrustedAuthorities(OkHttpClient usual) {
        this.usual = usual;
    }

    /** The file is read anew, so that a changed one is picked up. */
    OkHttpClient client(Access access) throws AnswerRefusedException {
        String file = access.certificateFile();
        if (file == null) {
            return usual;
        }
        String pem = new String(SecretFile.bytes(file), StandardCharsets.UTF_8);
        OkHttpClient known = clients.known(pem);
        return known == null ? made(file, pem) : known;
    }

    private OkHttpClient made(String file, String pem) throws AnswerRefusedException {
        try {
            Collection<? extends Certificate> added = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            if (added.isEmpty()) {
                throw SecretFile.unreadable(file, "holds no certificate");
            }
            X509TrustManager trust = trusting(added);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            OkHttpClient client = usual.newBuilder()
                    .sslSocketFactory(context.getSocketFactory(), trust)
                    .build();
            return clients.of(pem, content -> client);
        } catch (AnswerRefusedException e) {
            throw e;
        } catch (GeneralSecurityException | IOException e) {
            throw SecretFile.unreadable(
                    file, "holds no certificate: " + e.getClass().getSimpleName());
        }
    }

    private static X509TrustManager trusting(Collection<? extends Certificate> added)
            throws GeneralSecurityException, IOException {
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        for (Certificate known : manager(null).getAcceptedIssuers()) {
            authorities.setCertificateEntry("known" + authorities.size(), known);
        }
        for (Certificate certificate : added) {
            authorities.setCertificateEntry("added" + authorities.size(), certificate);
        }
        return manager(authorities);
    }

    /** @param authorities null for those the JDK knows */
    private static X509TrustManager manager(KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        return List.of(factory.getTrustManagers()).stream()
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
