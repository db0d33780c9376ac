package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A mail server that says what a test wants: a line that holds one of the given words gets that answer. */
final class ScriptedSmtp implements AutoCloseable {
    private static final HeldCertificate OURS = new HeldCertificate.Builder()
            .commonName("localhost")
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("127.0.0.1")
            .build();

    final List<String> heard = new CopyOnWriteArrayList<>();
    final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket server;
    private final Tls tls;

    enum Tls {
        NONE,
        /** By STARTTLS. */
        OFFERED,
        ALWAYS
    }

    ScriptedSmtp(Tls tls) {
        this.tls = tls;
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Which trusts this server, as the JDK's own does not. */
    static SSLSocketFactory trusting() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(OURS.certificate())
                .build()
                .sslSocketFactory();
    }

    long count(String word) {
        return heard.stream().filter(line -> line.contains(word)).count();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    talk(
                            tls == Tls.ALWAYS ? secured(socket) : socket,
                            answers.getOrDefault("GREETING", "220 scripted\r\n"),
                            tls == Tls.OFFERED);
                } catch (IOException e) {
                    // one conversation less
                }
            }
        } catch (RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }

    private void talk(Socket socket, String greeting, boolean offersTls) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        say(socket, greeting);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (line.startsWith("STARTTLS")) {
                say(socket, "220 go on\r\n");
                talk(secured(socket), "", false);
                return;
            }
            say(socket, answer(line, offersTls));
            if (line.startsWith("DATA") && !answers.containsKey("DATA")) {
                data(in, socket);
            }
        }
    }

    private SSLSocket secured(Socket socket) throws IOException {
        SSLSocket secure = (SSLSocket) new HandshakeCertificates.Builder()
                .heldCertificate(OURS)
                .build()
                .sslSocketFactory()
                .createSocket(socket, "localhost", port(), true);
        secure.setUseClientMode(false);
        return secure;
    }

    private void data(BufferedReader in, Socket socket) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            heard.add(line);
        }
        say(socket, answers.getOrDefault("END", "250 taken\r\n"));
    }

    private String answer(String line, boolean offersTls) {
        return answers.entrySet().stream()
                .filter(entry -> line.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> usual(line, offersTls));
    }

    private static String usual(String line, boolean offersTls) {
        if (line.startsWith("EHLO")) {
            return offersTls
                    ? "250-scripted\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n"
                    : "250-scripted\r\n250 AUTH PLAIN\r\n";
        } else if (line.startsWith("AUTH")) {
            return "235 welcome\r\n";
        }
        return line.startsWith("DATA") ? "354 go on\r\n" : line.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n";
    }

    private static void say(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
