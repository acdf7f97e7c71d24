package io.narratix.studio.page;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Some voices to choose from. */
final class Voices {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<List<String>> ALL = List.of(
            List.of("iris", "FEMALE", "ADULT", "A clear, calm woman; tells the story"),
            List.of("helen", "FEMALE", "OLD", "An old woman, warm and a little slow"),
            List.of("lucy", "FEMALE", "CHILD", "A girl of ten, quick and bright"),
            List.of("martin", "MALE", "ADULT", "A man in the middle of his life, dry"),
            List.of("jonas", "MALE", "YOUNG", "A young man, always in a hurry"),
            List.of("albert", "MALE", "OLD", "An old man with gravel in his throat"));

    private Voices() {}

    static JsonNode all() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode voices = answer.putArray("voices");
        for (List<String> voice : ALL) {
            voices.addObject()
                    .put("name", voice.get(0))
                    .put("gender", voice.get(1))
                    .put("ageBand", voice.get(2))
                    .put("description", voice.get(3))
                    .put("provider", "test")
                    .put("sample", "/api/v1/voices/" + voice.get(0) + "/sample");
        }
        return answer;
    }
}
