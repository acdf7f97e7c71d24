package io.narratix.fakeproviders.wire;

/** The provider says no: the answer that it gives instead. Free of charge. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refused(Answer answer) {
        super("answered with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public static Refused like(String fixture) {
        return new Refused(Fixtures.answer(fixture));
    }

    public Answer answer() {
        return answer;
    }
}
