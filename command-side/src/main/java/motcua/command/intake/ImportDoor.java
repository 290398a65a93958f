package motcua.command.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import motcua.dossier.CommandId;
import motcua.platform.http.IdempotencyKey;
import motcua.platform.http.Problem;
import motcua.platform.security.SignedIn;
import motcua.register.ImportEvent.RejectedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP door for registers. */
@RestController
// Stated, so that who asks for something else is refused before anything is done.
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Sổ theo dõi · Registers",
        description = "Nhập sổ theo dõi hồ sơ (mẫu số 07) · Take in an office's register (form 07)")
final class ImportDoor {

    private static final int SHOWN_REJECTIONS = 1000;

    private final Imports imports;
    private final SignedIn signedIn;

    ImportDoor(Imports imports, SignedIn signedIn) {
        this.imports = imports;
        this.signedIn = signedIn;
    }

    /**
     * How an import stands.
     *
     * @param stalled whether the last attempt to read on failed; the log says why, and it is tried again every few seconds
     * @param lines the last line that counts; the header is line 1
     * @param rejections the first {@value #SHOWN_REJECTIONS} lines that did not enter, and why; null at the start
     */
    record Progress(
            String id,
            boolean finished,
            boolean stalled,
            long bytes,
            long lines,
            long accepted,
            long rejected,
            @Nullable List<RejectedLine> rejections) {

        static Progress of(ImportState state, boolean stalled, @Nullable List<RejectedLine> rejections) {
            return new Progress(
                    state.importId(),
                    state.finished(),
                    stalled,
                    state.bytes(),
                    state.line(),
                    state.accepted(),
                    state.rejected(),
                    rejections);
        }
    }

    /** Takes a register of any size (text/csv, UTF-8, columns of form 07); answers once it is stored. */
    @PostMapping(consumes = "text/csv")
    @ApiResponse(responseCode = "202", description = "Đã nhận và lưu, đang đọc · Stored, being read")
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    ResponseEntity<Progress> start(
            HttpServletRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key)
            throws IOException, HttpMediaTypeNotSupportedException {
        demandUtf8(request.getContentType());
        String importId =
                IdempotencyKey.commandOf(signedIn.actor().login(), key).toString();
        InputStream register = new BufferedInputStream(request.getInputStream(), Lines.MAX_CHARS);
        demandColumns(register);
        ImportState state = imports.start(importId, signedIn.actor(), register);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + importId))
                .body(Progress.of(state, imports.isStalled(importId), null));
    }

    /** How the import stands and which lines did not enter. */
    @GetMapping("/{id}")
    Progress progress(@PathVariable CommandId id) {
        String importId = id.toString();
        ImportState state = imports.state(importId).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND"));
        return Progress.of(
                state, imports.isStalled(importId), ImportState.rejections(imports.events(importId), SHOWN_REJECTIONS));
    }

    /** Bytes of another encoding would be read as names that nobody has. */
    private static void demandUtf8(String contentType) throws HttpMediaTypeNotSupportedException {
        MediaType type = MediaType.parseMediaType(contentType);
        Charset charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new HttpMediaTypeNotSupportedException(
                    type, List.of(new MediaType("text", "csv", StandardCharsets.UTF_8)));
        }
    }

    private static void demandColumns(InputStream register) throws IOException {
        register.mark(Lines.MAX_CHARS);
        List<String> header = ImportRun.cells(Objects.requireNonNullElse(firstLine(register), ""));
        register.reset();
        if (header.size() != new HashSet<>(header).size() || !new HashSet<>(header).containsAll(RegisterLine.COLUMNS)) {
            throw Problem.invalid("header", "the columns " + String.join(",", RegisterLine.COLUMNS));
        }
    }

    @SuppressWarnings("resource") // closing it would close the request
    private static @Nullable String firstLine(InputStream register) throws IOException {
        byte[] head = new byte[2048];
        int count = register.readNBytes(head, 0, head.length);
        return new Lines(new ByteArrayInputStream(head, 0, count)).next();
    }
}
