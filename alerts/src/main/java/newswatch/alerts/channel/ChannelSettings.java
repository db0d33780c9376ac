package newswatch.alerts.channel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One entry of {@code channels:}. A new channel is a record that implements this, and its line here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "console", value = ConsoleChannel.Settings.class),
    @JsonSubTypes.Type(name = "webhook", value = WebhookChannel.Settings.class),
    @JsonSubTypes.Type(name = "slack", value = SlackChannel.Settings.class),
    @JsonSubTypes.Type(name = "ntfy", value = NtfyChannel.Settings.class),
    @JsonSubTypes.Type(name = "apprise", value = AppriseChannel.Settings.class),
    @JsonSubTypes.Type(name = "email", value = EmailChannel.Settings.class),
})
public interface ChannelSettings {
    /** The name by which subscriptions call it. */
    String id();

    /** The type, as the metric tag says it. */
    String type();

    /** The message's body: pure, bounded, without secrets, made once. */
    String render(Notice notice);

    AlertChannel open(Gateways gateways);

    /**
     * Why it must not be made over the API, or null when it may: whoever has a token must not thereby read files of
     * this machine or reach its private network.
     */
    default String refusedOverApi() {
        return "a channel of type " + type() + " can only be set up in the subscriptions file";
    }
}
