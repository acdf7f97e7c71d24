package io.narratix.fakeproviders.script;

import io.narratix.fakeproviders.wire.Job;

/**
 * What is done to a call.
 *
 * @param latency until the first byte of the answer
 * @param streaming over which the body is spread evenly
 * @param work how the job goes that the call begins, if it begins one
 */
public record Then(Wait latency, Wait streaming, Reply reply, Fault fault, Work work) {

    public static final Then NORMAL = new Then(Wait.none(), Wait.none(), Reply.normal(), Fault.NONE, Work.PLAIN);

    /**
     * Work that goes on after the call.
     *
     * @param takes instead of the plain job's time
     */
    public record Work(Wait takes, Job like) {

        public static final Work PLAIN = new Work(Wait.none(), Job.PLAIN);
    }
}
