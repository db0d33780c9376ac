package newswatch.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import newswatch.ingest.outcome.Reason;

/** What went wrong on the way, as reason and a few words that tell nothing of the content. */
final class NetworkFault {
    private NetworkFault() {}

    static Answer answer(IOException e) {
        if (e instanceof AnswerRefusedException refused) {
            return Answer.failed(refused.reason(), refused.getMessage());
        } else if (e instanceof BlockedAddressException) {
            return Answer.failed(Reason.BLOCKED_ADDRESS, e.getMessage());
        } else if (e instanceof InterruptedIOException || e.getCause() instanceof TimeoutException) {
            return Answer.failed(Reason.TIMEOUT, "no answer in time");
        }
        return Answer.failed(reason(e), e.getClass().getSimpleName());
    }

    private static Reason reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return Reason.UNKNOWN_HOST;
        } else if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return Reason.UNREACHABLE;
        } else if (e instanceof SSLException && !(e.getCause() instanceof EOFException)) {
            return Reason.TLS_REFUSED;
        } else if (e instanceof ProtocolException && !"unexpected end of stream".equals(e.getMessage())) {
            return Reason.BAD_ANSWER;
        }
        return Reason.TRUNCATED; // reset or closed before the answer was whole
    }
}
