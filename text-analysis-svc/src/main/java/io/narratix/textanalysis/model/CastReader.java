package io.narratix.textanalysis.model;

import io.narratix.languagemodel.ElementSink;
import io.narratix.languagemodel.Labels;
import tools.jackson.databind.node.ObjectNode;

/** Takes an answer that is asked for characters only. */
record CastReader(Cast cast) implements ElementSink {

    @Override
    public void take(String list, ObjectNode element) {
        if (list.equals(PartReader.CHARACTERS)) {
            cast.add(new Labels(element));
        }
    }
}
