package io.narratix.studio.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class GroupCommitTest {

    /** One connection: what was noted counts only if nothing broke. */
    private static final class Table implements TransactionOperations {

        private final List<List<String>> commits = Collections.synchronizedList(new ArrayList<>());
        private List<String> noted = new ArrayList<>();

        @Override
        public synchronized <T> T execute(TransactionCallback<T> action) {
            noted = new ArrayList<>();
            TransactionStatus status = new SimpleTransactionStatus();
            T result = action.doInTransaction(status);
            commits.add(noted);
            return result;
        }

        void note(String name) {
            noted.add(name);
        }

        List<String> rows() {
            return commits.stream().flatMap(List::stream).toList();
        }
    }

    private final Table table = new Table();
    private final GroupCommit commit = new GroupCommit(table);
    private final ExecutorService threads = Executors.newFixedThreadPool(24);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatComesTogetherSharesATransaction() throws Exception {
        List<Future<Void>> all = together(IntStream.range(0, 24)
                .<Runnable>mapToObj(i -> () -> table.note("event " + i))
                .toList());
        for (Future<Void> one : all) {
            one.get();
        }
        assertThat(table.rows())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 24).mapToObj(i -> "event " + i).toList());
        assertThat(table.commits).hasSizeLessThan(24);
    }

    @Test
    void whatBreaksTakesNothingWithIt() throws Exception {
        Runnable broken = () -> {
            throw new IllegalStateException("broken");
        };
        List<Future<Void>> all =
                together(List.of(() -> table.note("one"), broken, () -> table.note("two"), () -> table.note("three")));
        assertThat(catchThrowable(() -> all.get(1).get())).hasRootCauseMessage("broken");
        for (int i : new int[] {0, 2, 3}) {
            all.get(i).get();
        }
        assertThat(table.rows()).containsExactlyInAnyOrder("one", "two", "three");
    }

    private List<Future<Void>> together(List<Runnable> notes) {
        CountDownLatch ready = new CountDownLatch(notes.size());
        return notes.stream()
                .map(note -> threads.submit((Callable<Void>) () -> {
                    ready.countDown();
                    ready.await();
                    commit.take(note);
                    return null;
                }))
                .toList();
    }
}
