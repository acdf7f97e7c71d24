package io.narratix.faults.rig;

import io.narratix.fakeproviders.brain.Brain;
import io.narratix.fakeproviders.brain.Question;
import io.narratix.fakeproviders.brain.StoryBrain;
import java.util.regex.Pattern;

/** Has every story ask for sounds of its own: the same door, wanted by two stories, would be paid for once only. */
final class OwnSounds implements Brain {

    private static final Pattern PROMPT = Pattern.compile("\"prompt\":\"([^\"]*)\"");

    private final Brain storyteller = new StoryBrain();

    @Override
    public String answer(Question question) {
        String mark = Integer.toHexString(question.text().hashCode());
        return PROMPT.matcher(storyteller.answer(question)).replaceAll("\"prompt\":\"$1 Take " + mark + ".\"");
    }
}
