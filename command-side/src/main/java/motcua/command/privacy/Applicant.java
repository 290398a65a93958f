package motcua.command.privacy;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who asks for something (TT 03/2025/TT-VPCP, form 01). Lives only between the request and its sealing. */
public record Applicant(
        @NotBlank(message = "1 to 200 characters") @Size(max = 200, message = "1 to 200 characters")
        String name,

        @Pattern(regexp = "\\d{9}|\\d{12}", message = "9 or 12 digits") @Nullable
        String identityNumber,

        @PastOrPresent(message = "a date that is not in the future") @Nullable
        LocalDate birthDate,

        @Pattern(regexp = "(?=(?:\\D*\\d){6})\\+?[0-9 .-]{6,20}", message = "a phone number of 6 to 20 digits")
        @Nullable
        String phone,

        @Email(message = "an e-mail address") @Size(max = 254, message = "an e-mail address") @Nullable
        String email,

        @Size(max = 500, message = "at most 500 characters") @Nullable
        String address) {

    /** An applicant of whom a register tells the name alone. */
    public static Applicant named(String name) {
        return new Applicant(name, null, null, null, null, null);
    }

    /** Personal data does not wander into logs. */
    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
