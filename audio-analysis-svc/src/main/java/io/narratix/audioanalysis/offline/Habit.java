package io.narratix.audioanalysis.offline;

import java.util.Set;

/** "Every morning the bell rang", "he always laughed", "she used to sing". */
final class Habit implements Objection {

    private final Set<String> habit;
    private final Set<String> each;
    private final Set<String> period;

    Habit(Vocabulary vocabulary) {
        this.habit = vocabulary.named("habit");
        this.each = vocabulary.named("each");
        this.period = vocabulary.named("period");
    }

    @Override
    public boolean against(Sentence sentence, int position) {
        for (int i = 0; i < sentence.size(); i++) {
            if (isHabitual(sentence.word(i), sentence.word(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isHabitual(String word, String next) {
        return switch (word) {
            case "used" -> next.equals("to");
            case "in" -> next.equals("those");
            case "years" -> next.equals("ago");
            case "on" -> next.endsWith("days") && period.contains(next);
            default -> habit.contains(word) || (each.contains(word) && period.contains(next));
        };
    }
}
