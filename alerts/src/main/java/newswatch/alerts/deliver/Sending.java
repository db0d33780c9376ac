package newswatch.alerts.deliver;

import newswatch.alerts.channel.ChannelSettings;
import newswatch.events.Receipt;

/** An attempt to be made now: the receipt holds the message's id and bytes. */
record Sending(Lane lane, ChannelSettings channel, Receipt receipt) {}
