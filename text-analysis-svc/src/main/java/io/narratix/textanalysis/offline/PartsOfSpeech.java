package io.narratix.textanalysis.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Tags words with their part of speech (Universal Dependencies' tag set). One instance per thread. */
final class PartsOfSpeech {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    /** A sentence longer than any author's is no sentence; it is not worth the time. */
    private static final int LONGEST = 200;

    private final POSTaggerME tagger;

    private PartsOfSpeech(POSModel model) {
        this.tagger = new POSTaggerME(model);
    }

    static POSModel model() {
        try (InputStream in = Objects.requireNonNull(POSModel.class.getResourceAsStream(MODEL), MODEL)) {
            return new POSModel(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model %s can't be read.".formatted(MODEL), unreadable);
        }
    }

    static PartsOfSpeech of(POSModel model) {
        return new PartsOfSpeech(model);
    }

    String[] tags(List<Token> sentence) {
        String[] words = sentence.stream().limit(LONGEST).map(Token::text).toArray(String[]::new);
        String[] tags = new String[sentence.size()];
        java.util.Arrays.fill(tags, "X");
        String[] told = tagger.tag(words);
        System.arraycopy(told, 0, tags, 0, told.length);
        return tags;
    }
}
