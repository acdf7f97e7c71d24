package io.narratix.bench.speed;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What so many workers would need at least, if nothing but the work took time. */
final class Crew {

    /**
     * @param release from when on it can be done, in seconds
     * @param duration in seconds
     */
    record Job(double release, double duration) {}

    private Crew() {}

    /** When the last job is done if each worker takes the job that could be begun first. */
    static double finish(List<Job> jobs, int workers) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int i = 0; i < workers; i++) {
            free.add(0.0);
        }
        double last = 0;
        for (Job job :
                jobs.stream().sorted(Comparator.comparingDouble(Job::release)).toList()) {
            double begin = Math.max(free.remove(), job.release());
            free.add(begin + job.duration());
            last = Math.max(last, begin + job.duration());
        }
        return last;
    }
}
