package io.narratix.bench.speed;

import io.narratix.fakeproviders.brain.Brain;
import io.narratix.fakeproviders.brain.Question;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers as the fake providers do, but asks for each sound anew: the services keep what they have made once, and a
 * second text would have its doors slam for nothing.
 */
final class Takes implements Brain {

    private final Brain plain;
    private final AtomicLong take = new AtomicLong();

    Takes(Brain plain) {
        this.plain = plain;
    }

    @Override
    public String answer(Question question) {
        String answer = plain.answer(question);
        return answer.replace("\"prompt\":\"", "\"prompt\":\"Take %d. ".formatted(take.incrementAndGet()));
    }
}
