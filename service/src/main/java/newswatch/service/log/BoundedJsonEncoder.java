package newswatch.service.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One JSON object a line, of bounded length whatever the news says: messages are cut, and what a terminal or a reader of
 * lines could take for a command is escaped.
 */
public final class BoundedJsonEncoder extends JsonEncoder {
    static final int LONGEST = 4_000;

    /** JSON allows them as they are; terminals and some readers do not. */
    private static final Pattern UNSAFE = Pattern.compile("[\u007f-\u009f\u2028\u2029]");

    public BoundedJsonEncoder() {
        setWithFormattedMessage(true);
        setWithMessage(false);
        setWithArguments(false);
        setWithContext(false);
        setWithSequenceNumber(false);
        setWithNanoseconds(false);
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(new Cut(event)), UTF_8);
        return UNSAFE.matcher(line)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)))
                .getBytes(UTF_8);
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** An event with nothing too long in it. */
    private static final class Cut extends LoggingEvent {
        private final IThrowableProxy thrown;

        Cut(ILoggingEvent event) {
            thrown = event.getThrowableProxy() == null ? null : new CutThrowable(event.getThrowableProxy());
            setLevel(event.getLevel());
            setLoggerName(event.getLoggerName());
            setThreadName(event.getThreadName());
            setTimeStamp(event.getTimeStamp());
            setMDCPropertyMap(event.getMDCPropertyMap());
            setMessage(cut(event.getFormattedMessage()));
        }

        @Override
        public IThrowableProxy getThrowableProxy() {
            return thrown;
        }
    }

    private record CutThrowable(IThrowableProxy whole) implements IThrowableProxy {
        @Override
        public String getMessage() {
            return cut(whole.getMessage());
        }

        @Override
        public String getClassName() {
            return whole.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return whole.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return whole.getCommonFrames();
        }

        @Override
        public IThrowableProxy getCause() {
            return whole.getCause() == null ? null : new CutThrowable(whole.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(whole.getSuppressed()).map(CutThrowable::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return whole.isCyclic();
        }
    }
}
