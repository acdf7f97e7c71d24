package io.narratix.assembly.mix;

/** Sound that comes out a fixed number of frames after it went in; silence comes first. */
final class Delay {

    private final float[][] held;
    private final float[] work;
    private final int latency;

    Delay(int channels, int latency) {
        this.held = new float[channels][latency];
        this.work = new float[latency + Block.FRAMES];
        this.latency = latency;
    }

    /** Replaces the frames by those that went in so much earlier. */
    void pass(float[][] sound, int frames) {
        for (int channel = 0; channel < held.length; channel++) {
            System.arraycopy(held[channel], 0, work, 0, latency);
            System.arraycopy(sound[channel], 0, work, latency, frames);
            System.arraycopy(work, 0, sound[channel], 0, frames);
            System.arraycopy(work, frames, held[channel], 0, latency);
        }
    }
}
