package newswatch.ingest.fetch;

import java.nio.charset.StandardCharsets;
import okhttp3.Request;

/** Puts what a source wants to be asked with into a request; secrets are read at this moment. */
final class Credentials {
    private Credentials() {}

    static void add(Request.Builder request, Access access) throws AnswerRefusedException {
        access.headers().forEach(request::header);
        if (access.passwordFile() != null) {
            String password = SecretFile.line(access.passwordFile());
            request.header("Authorization", okhttp3.Credentials.basic(access.user(), password, StandardCharsets.UTF_8));
        } else if (access.tokenFile() != null) {
            String token = SecretFile.line(access.tokenFile());
            if (!token.matches("[\\x21-\\x7E]+")) {
                throw SecretFile.unreadable(access.tokenFile(), "holds no token");
            }
            request.header("Authorization", "Bearer " + token);
        }
    }
}
