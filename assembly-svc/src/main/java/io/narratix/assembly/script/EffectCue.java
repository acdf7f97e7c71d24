package io.narratix.assembly.script;

/**
 * A sound that begins with the first of its words.
 *
 * @param name what it is, in English ("door slam"); decides how loud it is
 * @param rank 1 is the most important one
 */
public record EffectCue(int effect, String name, int rank, WordRange words, ClipRef clip) {}
