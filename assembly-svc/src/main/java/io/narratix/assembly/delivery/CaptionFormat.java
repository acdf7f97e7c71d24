package io.narratix.assembly.delivery;

import java.time.Duration;

/** The ways in which captions are written down. */
enum CaptionFormat {
    /** WebVTT (W3C), with voice spans; marks that would be read as tags are escaped. */
    VTT("WEBVTT\n\n") {
        @Override
        String written(int number, Caption caption) {
            String voice = caption.speaker().isBlank()
                    ? ""
                    : "<v %s>".formatted(escaped(caption.speaker().replaceAll("\\s+", " ")));
            return "%s --> %s\n%s%s\n\n"
                    .formatted(clock(caption.start(), '.'), clock(caption.end(), '.'), voice, escaped(caption.text()));
        }
    },
    /** SubRip, plain text: it knows neither speakers nor escapes. */
    SRT("") {
        @Override
        String written(int number, Caption caption) {
            return "%d\n%s --> %s\n%s\n\n"
                    .formatted(number, clock(caption.start(), ','), clock(caption.end(), ','), caption.text());
        }
    };

    private final String head;

    CaptionFormat(String head) {
        this.head = head;
    }

    String head() {
        return head;
    }

    /** @param number from 1 */
    abstract String written(int number, Caption caption);

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String clock(Duration time, char point) {
        return "%02d:%02d:%02d%c%03d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), point, time.toMillisPart());
    }
}
