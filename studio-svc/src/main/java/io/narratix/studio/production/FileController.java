package io.narratix.studio.production;

import io.narratix.studio.access.Caller;
import io.narratix.studio.web.Refusal;
import io.narratix.studio.web.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what was handed in and what was made of it. */
@RestController
@RequestMapping("/api/v1/texts/{textId}")
class FileController {

    private final Texts texts;
    private final Lines lines;
    private final Sending sending;

    FileController(Texts texts, Lines lines, Sending sending) {
        this.texts = texts;
        this.lines = lines;
        this.sending = sending;
    }

    @GetMapping("/body")
    ResponseEntity<Resource> body(Caller caller, @PathVariable String textId) {
        return texts.body(caller.tenant(), textId, null)
                .map(text -> sending.send(text, textId + ".txt", "text/plain;charset=UTF-8", false))
                .orElseThrow(() -> Refusal.notFound("The text of '%s' is not known here.".formatted(textId)));
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(
            Caller caller,
            @PathVariable String textId,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable Integer attempt,
            @RequestParam(defaultValue = "false") boolean download) {
        Verdict verdict = texts.row(caller.tenant(), textId, attempt).verdict();
        if (verdict != null) {
            for (Verdict.Named each : verdict.files()) {
                if (each.name().equals(file)) {
                    StoredFile stored = each.file();
                    return sending.send(stored.artifact(), file, stored.mediaType(), download);
                }
            }
        }
        throw Refusal.notFound("There is no file '%s' of '%s'.".formatted(file, textId));
    }

    @GetMapping("/files/{folder}/{file}")
    ResponseEntity<Resource> fileInFolder(
            Caller caller,
            @PathVariable String textId,
            @PathVariable String folder,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable Integer attempt,
            @RequestParam(defaultValue = "false") boolean download) {
        return file(caller, textId, folder + "/" + file, attempt, download);
    }

    @GetMapping("/lines/{line}/audio")
    ResponseEntity<Resource> line(
            Caller caller,
            @PathVariable String textId,
            @PathVariable int line,
            @RequestParam(required = false) @Nullable Integer attempt) {
        String runId = texts.row(caller.tenant(), textId, attempt).runId();
        return lines.audio(runId, line)
                .map(audio -> sending.send(audio, "line-%d.wav".formatted(line), audio.getMediaType(), false))
                .orElseThrow(() -> Refusal.notFound("Line %d of '%s' is not spoken yet.".formatted(line, textId)));
    }
}
