package newswatch.standalone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import newswatch.enrich.evaluate.Miss;
import newswatch.enrich.evaluate.Retrieval;
import newswatch.enrich.evaluate.Score;
import newswatch.enrich.evaluate.Share;
import newswatch.events.json.Json;

/** A score for scripts: one JSON object. */
final class ScoreJson {
    private ScoreJson() {}

    /** @param misses at most so many of them */
    static ObjectNode of(Score score, int misses) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("rows", score.rows());
        score.shares().forEach((name, share) -> json.set(key(name), share(share)));
        score.figures().forEach((name, figure) -> json.put(key(name), figure));
        json.set("types", types(score.types()));
        json.set("confusion", Json.MAPPER.valueToTree(score.confusion().rows()));
        ArrayNode told = json.putArray("misses");
        score.misses().stream().limit(misses).forEach(miss -> told.add(miss(miss)));
        return json;
    }

    private static String key(String name) {
        return name.strip().replace(' ', '_').replace('-', '_');
    }

    private static ObjectNode share(Share share) {
        return Json.MAPPER
                .createObjectNode()
                .put("value", share.value())
                .put("low", share.low())
                .put("high", share.high())
                .put("right", share.right())
                .put("all", share.all());
    }

    private static ObjectNode types(Retrieval types) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        for (String label : types.labels()) {
            ObjectNode type = json.putObject(label);
            type.set("precision", share(types.precision(label)));
            type.set("recall", share(types.recall(label)));
            type.put("f1", types.f1(label));
        }
        return json;
    }

    private static ObjectNode miss(Miss miss) {
        return Json.MAPPER
                .createObjectNode()
                .put("row", miss.row())
                .put("wanted", miss.wanted())
                .put("given", miss.given())
                .put("sentence", miss.sentence());
    }
}
