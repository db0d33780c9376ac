package newswatch.alerts.view;

/** Where to go on reading: the next offset of one partition. */
record Position(String topic, int partition, long next) {}
