package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;

/** "Like a gunshot", "as quiet as thunder", "louder than a bomb", "as if a bell rang". */
final class Comparison implements Objection {

    private static final int LEFT = 9;

    @Override
    public boolean against(Sentence sentence, int position) {
        int start = Math.max(sentence.startOf(position, Gap.COMMA), position - LEFT);
        for (int i = position - 1; i >= start; i--) {
            boolean compares = switch (sentence.word(i)) {
                case "like", "resembling" -> true;
                case "than" -> !hasBefore(sentence, i, LEFT, "sooner");
                case "as" -> completes(sentence, i);
                default -> false;
            };
            if (compares) {
                return true;
            }
        }
        return false;
    }

    private static boolean completes(Sentence sentence, int as) {
        String next = sentence.word(as + 1);
        return next.equals("if") || next.equals("though") || hasBefore(sentence, as, 4, "as");
    }

    private static boolean hasBefore(Sentence sentence, int position, int distance, String word) {
        for (int i = position - 1; i >= position - distance; i--) {
            if (sentence.word(i).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
