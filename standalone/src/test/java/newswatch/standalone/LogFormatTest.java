package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import newswatch.service.log.BoundedJsonEncoder;
import org.junit.jupiter.api.Test;

class LogFormatTest {
    @Test
    void people_read_text() throws JoranException {
        assertThat(stderr(null).getEncoder()).isInstanceOf(PatternLayoutEncoder.class);
    }

    @Test
    void machines_read_json() throws JoranException {
        assertThat(stderr("json").getEncoder()).isInstanceOf(BoundedJsonEncoder.class);
    }

    private static ConsoleAppender<?> stderr(String format) throws JoranException {
        LoggerContext context = new LoggerContext();
        if (format != null) {
            context.putProperty("NEWSWATCH_LOG_FORMAT", format);
        }
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
        ConsoleAppender<?> appender =
                (ConsoleAppender<?>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        context.stop();
        return appender;
    }
}
