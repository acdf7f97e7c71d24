package io.narratix.fakeproviders.script;

/**
 * What a plan allows at one provider. More is answered with 429.
 *
 * @param concurrent calls at once
 * @param perMinute calls that begin in any minute
 */
public record Limit(int concurrent, int perMinute) {

    public static final Limit NONE = new Limit(Integer.MAX_VALUE, Integer.MAX_VALUE);
}
