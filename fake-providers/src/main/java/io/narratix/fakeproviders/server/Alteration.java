package io.narratix.fakeproviders.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.script.Fault;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Spoils an answer before it is sent. */
final class Alteration {

    private static final String PAGE = "<!DOCTYPE html><html><head><title>502</title></head>"
            + "<body><h1>Please try again in a moment</h1></body></html>";

    private Alteration() {}

    static Answer of(Answer answer, Fault fault) {
        return switch (fault.kind()) {
            case TRUNCATED -> withBody(answer, body -> Arrays.copyOf(body, (int) (body.length * fault.at())));
            case WRONG_TYPE -> answer.with(Map.of("Content-Type", "text/plain"));
            case HTML -> Answer.of(200, "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
            case SILENT -> withAudio(answer, Alteration::silenced);
            case CLAIMS_4GB -> withAudio(answer, Alteration::boasting);
            default -> answer;
        };
    }

    private static Answer withBody(Answer answer, UnaryOperator<byte[]> change) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        answer.pieces().forEach(whole::writeBytes);
        return new Answer(answer.status(), answer.headers(), List.of(change.apply(whole.toByteArray())), answer.bill());
    }

    /** In a body of JSON, the audio is the member whose name begins with {@code audio}. */
    private static Answer withAudio(Answer answer, UnaryOperator<byte[]> change) {
        boolean json = answer.headers().getOrDefault("Content-Type", "").startsWith(Answer.JSON);
        return withBody(answer, body -> json ? inside(Json.read(body), change) : change.apply(body));
    }

    private static byte[] inside(JsonNode body, UnaryOperator<byte[]> change) {
        if (body instanceof ObjectNode object) {
            for (String name : List.of("audio_base64", "audio")) {
                if (object.path(name).isTextual()) {
                    byte[] audio = Base64.getDecoder().decode(object.path(name).asText());
                    object.put(name, Base64.getEncoder().encodeToString(change.apply(audio)));
                }
            }
            object.path("generations").forEach(made -> inside(made, change));
        }
        return Json.bytes(body);
    }

    private static byte[] silenced(byte[] audio) {
        byte[] silent = new byte[audio.length];
        System.arraycopy(audio, 0, silent, 0, isWave(audio) ? 44 : 0);
        return silent;
    }

    /** Both of the header's lengths are the largest that fit. */
    private static byte[] boasting(byte[] audio) {
        byte[] boasting = audio.clone();
        if (isWave(audio)) {
            Arrays.fill(boasting, 4, 8, (byte) 0xFF);
            Arrays.fill(boasting, 40, 44, (byte) 0xFF);
            boasting[40] = (byte) 0xD3;
        }
        return boasting;
    }

    private static boolean isWave(byte[] audio) {
        return audio.length >= 44 && audio[0] == 'R' && audio[1] == 'I' && audio[2] == 'F' && audio[3] == 'F';
    }
}
