package motcua.command.decree;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import motcua.decree.CalendarDecreed;
import motcua.platform.calendar.DecreedCalendars;
import motcua.platform.security.PathRules;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import motcua.platform.security.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP door for decrees about days off. */
@RestController
// Stated, so that who asks for something else is refused before anything is done.
@RequestMapping(path = DecreeDoor.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Lịch làm việc · Calendar",
        description = "Ngày nghỉ, ngày làm bù theo quyết định · Days off and make-up days")
final class DecreeDoor {

    static final String PATH = "/api/v1/admin/calendars";

    private static final String REQUIRED = "required";
    private static final String NAME = "1 to 200 characters";

    private final Decrees decrees;
    private final DecreedCalendars calendars;
    private final SignedIn signedIn;
    private final Clock clock;

    DecreeDoor(Decrees decrees, DecreedCalendars calendars, SignedIn signedIn, Clock clock) {
        this.decrees = decrees;
        this.calendars = calendars;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * A decree.
     *
     * @param version names the calendar in every deadline that is computed with it from now on
     * @param source the decree, as people cite it
     */
    record Decree(
            @NotNull(message = REQUIRED)
            @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,39}", message = "1 to 40 small letters, digits, dots and dashes")
            String version,

            @NotBlank(message = NAME) @Size(max = 200, message = NAME)
            String source,

            @NotEmpty(message = "1 to 100 days") @Size(max = 100, message = "1 to 100 days")
            List<@Valid @NotNull(message = REQUIRED) Day> days) {}

    /** A day on which offices are {@code open} or closed, other than before. */
    record Day(
            @NotNull(message = REQUIRED) LocalDate date,
            @NotNull(message = REQUIRED) Boolean open,

            @NotBlank(message = NAME) @Size(max = 200, message = NAME)
            String name) {}

    /** Writes a decree down; it is in force at once, and the deadlines it moves follow. The same decree again changes nothing. */
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Đã ghi nhận, có hiệu lực ngay · Recorded and in force")
    ResponseEntity<CalendarDecreed> decree(@RequestBody @Valid Decree body) {
        List<CalendarDecreed.Day> days = body.days().stream()
                .map(day -> new CalendarDecreed.Day(day.date(), day.open(), day.name()))
                .toList();
        CalendarDecreed decree = new CalendarDecreed(
                body.version(),
                body.source(),
                days,
                signedIn.actor(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return ResponseEntity.status(HttpStatus.CREATED).body(decrees.write(decree));
    }

    /** All decrees, oldest first. */
    @GetMapping
    List<CalendarDecreed> decrees() {
        calendars.readOn();
        return calendars.decrees();
    }

    /** Who may come to this door. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PathRules decreeDoors() {
            return PathRules.get(PATH).and(PathRules.post(PATH)).to(Scope.ANY, Role.ADMINISTRATOR);
        }
    }
}
