package io.narratix.bench.speed;

import io.narratix.fakeproviders.brain.Brain;
import io.narratix.fakeproviders.brain.Question;
import io.narratix.fakeproviders.brain.StoryBrain;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers as the fake providers do, but asks for each sound anew: the services keep what they have made once, and a
 * second text would have its doors slam for nothing.
 */
final class Takes implements Brain {

    private final Brain plain = new StoryBrain();
    private final AtomicLong take = new AtomicLong();

    @Override
    public String answer(Question question) {
        String answer = plain.answer(question);
        return answer.replace("\"prompt\":\"", "\"prompt\":\"Take %d. ".formatted(take.incrementAndGet()));
    }
}
