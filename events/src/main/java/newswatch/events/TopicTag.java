package newswatch.events;

/** A topic of an article with the words that earned it, offsets in code points of its text. */
public record TopicTag(String id, int start, int end) {}
