/**
 * How a message leaves. A channel is a class with one method and a settings record that renders the message and opens
 * the channel; a new one is such a class, its test, and its line in {@link newswatch.alerts.channel.ChannelSettings}.
 * Rendering is pure and happens once, before the first attempt; every attempt sends the same bytes under the same id.
 */
package newswatch.alerts.channel;
