package org.madang.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How requests were answered: accepted, refused (the server said no, with a status from 400 on),
 * failed (an error of the server, or no answer).
 */
final class Tally implements Ear {
  private final long begun = System.nanoTime();
  private final Histogram took = new Histogram(3);
  private final List<Histogram> bySecond = new ArrayList<>();
  private long refused;
  private long failed;

  @Override
  public synchronized void answered(Request request, int status, int millis) {
    if (status >= 200 && status < 400) {
      took.recordValue(TimeUnit.MILLISECONDS.toMicros(millis));
      second().recordValue(TimeUnit.MILLISECONDS.toMicros(millis));
    } else if (status >= 400 && status < 500) {
      refused++;
    } else {
      failed++;
    }
  }

  private Histogram second() {
    var second = (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    while (bySecond.size() <= second) {
      bySecond.add(new Histogram(2));
    }
    return bySecond.get(second);
  }

  synchronized long accepted() {
    return took.getTotalCount();
  }

  synchronized long refused() {
    return refused;
  }

  synchronized long failed() {
    return failed;
  }

  /** Microseconds of those accepted. */
  synchronized Histogram took() {
    return took.copy();
  }

  synchronized List<Histogram> bySecond() {
    return List.copyOf(bySecond);
  }
}
