package newswatch.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswatch.enrich.entities.EntityFinder;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Sentences;
import newswatch.events.Article;
import newswatch.events.TopicTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicTaggerTest {
    private static final TopicTagger TAGGER = TopicTagger.load();
    private static final EntityFinder FINDER = EntityFinder.load();

    static List<Topic.Example> examples() {
        return Topic.rules().examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void tags_its_own_examples(Topic.Example example) {
        List<String> found = tags(example.text()).stream().map(TopicTag::id).toList();
        assertThat(found).containsAll(example.find());
        assertThat(found).noneMatch(example.never()::contains);
    }

    @Test
    void names_each_topic_once() {
        assertThat(Topic.rules().topics()).extracting(Topic::id).doesNotHaveDuplicates();
    }

    @Test
    void points_at_the_words_in_code_points() {
        String text = "\ud83d\ude00 A summit and another summit.";
        TopicTag tag = tags(text).get(0);
        assertThat(text.codePoints()
                        .skip(tag.start())
                        .limit(tag.end() - tag.start())
                        .toArray())
                .isEqualTo("summit".codePoints().toArray());
    }

    private static List<TopicTag> tags(String text) {
        Article article = new Article(
                "id",
                null,
                null,
                null,
                null,
                Instant.parse("2018-05-25T12:00:00Z"),
                null,
                null,
                text,
                null,
                null,
                null,
                null,
                false);
        List<Sentence> sentences = Sentences.split(text);
        return TAGGER.tag(article, sentences, FINDER.find(article, sentences));
    }
}
