package newswatch.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that answers in ways no decent server would. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Script script;
    private final AtomicInteger connections = new AtomicInteger();

    /** What is done with one connection, which is closed afterwards. */
    @FunctionalInterface
    interface Script {
        void run(Socket socket, InputStream in) throws IOException;
    }

    RawServer(Script script) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        start(this::accept);
    }

    /** Reads the request, then sends these bytes and closes. */
    static RawServer answering(String bytes) throws IOException {
        return new RawServer((socket, in) -> {
            request(in);
            send(socket, bytes);
        });
    }

    static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads up to the empty line; false when there is no more. */
    static boolean request(InputStream in) throws IOException {
        int empty = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            empty = c == '\n' ? empty + 1 : c == '\r' ? empty : 0;
            if (empty == 2) {
                return true;
            }
        }
        return false;
    }

    /** Until the other side goes. */
    static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/";
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            for (; ; ) {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.run(socket, new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            return; // the other side has gone
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
