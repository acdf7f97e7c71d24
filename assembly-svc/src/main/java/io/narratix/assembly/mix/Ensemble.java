package io.narratix.assembly.mix;

import io.narratix.assembly.script.Clips;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The parts that sound at the moment. Only their clips are open. */
final class Ensemble implements Closeable {

    private final List<Part> parts;
    private final Clips clips;
    private final List<Player> playing = new ArrayList<>();
    private int next;

    /** @param parts in the order in which they begin */
    Ensemble(List<Part> parts, Clips clips) {
        this.parts = parts;
        this.clips = clips;
    }

    void playInto(Block block) throws IOException {
        while (next < parts.size() && parts.get(next).start() < block.start() + block.frames()) {
            playing.add(new Player(parts.get(next++), clips));
        }
        for (Player player : playing) {
            player.playInto(block);
        }
        dismissBefore(block.start() + block.frames());
    }

    private void dismissBefore(long frame) throws IOException {
        for (int i = playing.size() - 1; i >= 0; i--) {
            if (playing.get(i).endsBefore(frame)) {
                playing.remove(i).close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Player player : playing) {
            player.close();
        }
    }
}
