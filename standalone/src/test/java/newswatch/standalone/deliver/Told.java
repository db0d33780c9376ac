package newswatch.standalone.deliver;

import java.util.List;
import newswatch.events.Receipt.Outcome;

/** A message as the topics tell of it. */
public final class Told {
    public final String id;
    final String channel;
    final List<Owed> members;
    /** Of the bytes to send; null when none were fixed. */
    public String digest;

    public Outcome outcome;
    String reason;

    Told(String id, String channel, List<Owed> members) {
        this.id = id;
        this.channel = channel;
        this.members = members;
    }
}
