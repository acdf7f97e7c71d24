package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.offline.Prose.Gap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which capitalised words of a text are names: those written with a capital where no sentence begins. */
final class Names implements Objection {

    private static final int CERTAIN = 2;

    private final Map<String, Integer> timesInside = new HashMap<>();

    Names(Prose prose) {
        for (int i = 1; i < prose.size(); i++) {
            if (prose.capitalised(i) && prose.gap(i - 1).compareTo(Gap.COMMA) <= 0 && !shouted(prose.written(i))) {
                timesInside.merge(prose.word(i), 1, Integer::sum);
            }
        }
    }

    @Override
    public boolean against(Sentence sentence, int position) {
        if (!sentence.capitalised(position) || sentence.shouted(position)) {
            return false;
        }
        boolean inside = sentence.gap(position - 1).compareTo(Gap.COMMA) <= 0 && position > 0;
        return inside || timesInside.getOrDefault(sentence.word(position), 0) >= CERTAIN;
    }

    private static boolean shouted(String written) {
        return written.length() > 2 && written.equals(written.toUpperCase(Locale.ROOT));
    }
}
