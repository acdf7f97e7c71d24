package io.narratix.studio.web;

/** How many entries a page has. */
public final class PageSize {

    private PageSize() {}

    /** @throws Refusal if it is not between 1 and the greatest one */
    public static int checked(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw Refusal.badRequest("limit must lie between 1 and %d but was %d.".formatted(most, limit));
        }
        return limit;
    }
}
