import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Base64;

/** Takes webhooks on port 9000 and prints each as one line: id, timestamp, signature, and the body in base64. */
final class Receiver {
    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(9000), 0);
        server.createContext("/", exchange -> {
            Headers headers = exchange.getRequestHeaders();
            String body = Base64.getEncoder().encodeToString(exchange.getRequestBody().readAllBytes());
            System.out.println(String.join(
                    " ",
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        System.err.println("receiving");
    }
}
