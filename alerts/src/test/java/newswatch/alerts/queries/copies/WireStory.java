package newswatch.alerts.queries.copies;

import java.util.List;

/** Invented agency texts, by paragraph. */
final class WireStory {
    /** What the agency puts under whatever it writes of the affair. */
    static final List<String> BACKGROUND = List.of(
            "The two sides have been at odds over the strait since the shelling of a patrol boat five years ago, in which eleven sailors died.",
            "Velmark, which buys most of its gas from its eastern neighbour, has long called for a treaty that would put the sea border under the eyes of observers.",
            "Analysts say neither government can afford a long freeze, since both depend on the ferry trade and on the undersea cable that was repaired last spring.");

    static final List<String> TALKS = List.of(
            "PORT ANSEL (Lantern Agency) - The foreign ministers of Velmark and Ostrava Cape agreed on Tuesday to reopen two border crossings and to let families separated by the strait meet again, in the first talks between the neighbours in three years.",
            "After nine hours behind closed doors in the old customs house, the ministers walked out together, shook hands for the cameras and read a statement of six sentences that neither of them explained.",
            "\"We have moved a stone that had lain on the road for a long time,\" said Velmark's minister, Ilse Haaring, before her motorcade left for the airport in heavy rain.",
            "Her counterpart, Tomas Brekke, said the crossings at Lund and Marrow would open to people on foot within a month, and to lorries once customs officers had been trained on both banks.",
            "Under the agreement two hundred families will be chosen by lot from a list kept by the Red Cross and will spend three days together at a hotel on the island of Sorrel in early autumn.",
            "The question of the fishing grounds, over which coast guards exchanged warning shots in March, was left to a commission that is to report by the end of the year.",
            "A diplomat who attended the meeting said the mood had been better than anybody expected, and that a dispute about the flags on the table had been settled by removing all of them.");

    /** The same meeting, another story. */
    static final List<String> PROTEST = List.of(
            "PORT ANSEL (Lantern Agency) - Several thousand people marched through the harbour of Port Ansel on Tuesday against the talks between Velmark and Ostrava Cape, accusing their government of selling the fishing grounds for a photograph.",
            "Fishermen blew the horns of some sixty boats anchored off the old customs house while the foreign ministers met inside, and police closed the coast road after stones were thrown at an empty bus.",
            "\"Nobody asked us,\" said Karin Dole, who has fished off Marrow for thirty years and carried a net painted red. \"They will come back with a paper and we will come back with no fish.\"",
            "Four people were arrested and two officers slightly hurt, a police spokeswoman said, adding that the march had been peaceful but for a few dozen young men with covered faces.",
            "The opposition Harbour Party, which leads in the polls ahead of the election in November, called for a vote in parliament on whatever had been signed.",
            "The organisers said they would return every Tuesday until the government published the whole of the agreement, including its annexes on quotas.");

    private WireStory() {}

    static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    static String text(List<String> paragraphs, List<String> more) {
        return text(paragraphs) + "\n\n" + text(more);
    }
}
