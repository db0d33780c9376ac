package newswatch.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.service.KafkaSettings;
import okhttp3.tls.HeldCertificate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A broker that demands TLS, a user's password, and rights for everything: those of the table in {@code
 * deploy/README.md}, and no others. Its authority is made anew and thrown away.
 */
record GuardedKafka(Path directory, Broker broker) implements AutoCloseable {
    private static final Path README = Path.of("../deploy/README.md");
    private static final List<String> USERS = List.of("ingest", "enrich", "alerts", "operator");

    static GuardedKafka start(Path directory) throws IOException {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate server = new HeldCertificate.Builder()
                .addSubjectAlternativeName(InetAddress.getLoopbackAddress().getHostAddress())
                .signedBy(authority)
                .build();
        Files.writeString(directory.resolve("ca.pem"), authority.certificatePem());
        Files.writeString(directory.resolve("secrets.properties"), secrets());
        Broker broker = Broker.guarded(directory.resolve("kafka"), demands(server));
        GuardedKafka kafka = new GuardedKafka(directory, broker);
        kafka.grant();
        return kafka;
    }

    /** How a user comes in; the password stands in a file. */
    KafkaAccess as(String user) {
        return as(user, user);
    }

    KafkaAccess as(String user, String passwordOf) {
        return new KafkaAccess(
                broker.kafka().bootstrap(),
                null,
                Map.of(
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user
                                + "\" password=\"${file:" + directory.resolve("secrets.properties") + ":" + passwordOf
                                + "}\";",
                        "ssl.truststore.type",
                        "PEM",
                        "ssl.truststore.location",
                        directory.resolve("ca.pem").toString()));
    }

    /** Past all guards. */
    KafkaSettings inside() {
        return broker.inside();
    }

    static String password(String user) {
        return "of-" + user + "-alone";
    }

    private static String secrets() {
        StringBuilder secrets = new StringBuilder();
        USERS.forEach(
                user -> secrets.append(user).append('=').append(password(user)).append('\n'));
        return secrets.toString();
    }

    private static Map<String, String> demands(HeldCertificate server) {
        StringBuilder users = new StringBuilder("org.apache.kafka.common.security.plain.PlainLoginModule required");
        USERS.forEach(user -> users.append(" user_")
                .append(user)
                .append("=\"")
                .append(password(user))
                .append('"'));
        return Map.of(
                "listener.name.clients.sasl.enabled.mechanisms", "PLAIN",
                "listener.name.clients.plain.sasl.jaas.config",
                        users.append(';').toString(),
                "listener.name.clients.ssl.keystore.type", "PEM",
                "listener.name.clients.ssl.keystore.key", server.privateKeyPkcs8Pem(),
                "listener.name.clients.ssl.keystore.certificate.chain", server.certificatePem(),
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:ANONYMOUS");
    }

    private void grant() {
        try (Admin admin = Admin.create(inside().admin())) {
            admin.createAcls(documented()).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code | user | topic | `newswatch.alerts.*` | Read, Write |} */
    private static List<AclBinding> documented() throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        try (Stream<String> lines = Files.lines(README)) {
            lines.map(line -> line.split("\\s*\\|\\s*"))
                    .filter(row -> row.length == 5 && USERS.contains(row[1]))
                    .forEach(row -> Arrays.stream(row[3].split("\\s*,\\s*"))
                            .forEach(name -> Arrays.stream(row[4].split("\\s*,\\s*"))
                                    .map(GuardedKafka::operation)
                                    .map(operation -> right(row[1], row[2], name.replace("`", ""), operation))
                                    .forEach(rights::add)));
        }
        return rights;
    }

    private static AclOperation operation(String word) {
        return AclOperation.fromString(
                word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    private static AclBinding right(String user, String kind, String name, AclOperation operation) {
        boolean prefix = name.endsWith("*");
        ResourcePattern resource = new ResourcePattern(
                ResourceType.fromString(kind.replace(' ', '_').toUpperCase(Locale.ROOT)),
                prefix ? name.substring(0, name.length() - 1) : name,
                prefix ? PatternType.PREFIXED : PatternType.LITERAL);
        return new AclBinding(
                resource, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    @Override
    public void close() {
        broker.close();
    }
}
