package newswatch.ingest.fetch;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Keeps OkHttp from what it would do by itself. */
final class OwnWay implements Interceptor {
    /** Where Retry-After lies while OkHttp must not see it: it would ask again at once, or fail at a large number. */
    static final String RETRY_AFTER = "Newswatch-Retry-After";

    private static final String HEADER = "Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Connection connection = chain.connection();
        if (response.code() == HttpStatus.NOT_MODIFIED && hasBody(response) && connection != null) {
            connection.socket().close(); // it would read the body as the next answer
        }
        String value = response.header(HEADER);
        Response.Builder changed = response.newBuilder().removeHeader(RETRY_AFTER);
        if (value != null) {
            changed.header(RETRY_AFTER, value);
        }
        return changed.header(HEADER, "1").build();
    }

    private static boolean hasBody(Response response) {
        return response.header("Transfer-Encoding") != null || !"0".equals(response.header("Content-Length", "0"));
    }
}
