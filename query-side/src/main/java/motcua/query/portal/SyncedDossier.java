package motcua.query.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import motcua.query.platform.DocumentView;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One dossier under the portal's names. Fields that are null are shown: the shape is always the same.
 *
 * @param applicant always null: the name stands sealed in the events, and this side has no key
 * @param submitted when it was sent online; null when it came another way
 * @param received when the counter accepted it; null before that, and so on for the other instants
 * @param due null, too, while a supplement makes the clock stand still
 * @param steps oldest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SyncedDossier(
        @JsonProperty("MaHoSo") String code,
        @JsonProperty("MaTTHC") String procedure,
        @JsonProperty("ChuHoSo") @Nullable String applicant,
        @JsonProperty("MaDonViTiepNhan") String office,
        @JsonProperty("NgayNop") @Nullable String submitted,
        @JsonProperty("NgayTiepNhan") @Nullable String received,
        @JsonProperty("NgayHenTra") @Nullable String due,
        @JsonProperty("TrangThaiHoSo") int state,
        @JsonProperty("NgayKetThucXuLy") @Nullable String resolved,
        @JsonProperty("NgayTra") @Nullable String returned,
        @JsonProperty("KenhThucHien") int channel,
        List<Step> steps) {

    /**
     * One step of its log.
     *
     * @param by the login of whoever at the office did it, or a name as a register wrote it; null for others
     * @param office where it was done; null when not at an office
     * @param state that it led to
     * @param start of the time limit in force after it; null when the clock does not run
     * @param end of that limit
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Step(
            @JsonProperty("NguoiXuLy") @Nullable String by,
            @JsonProperty("ThoiDiemXuLy") @Nullable String at,
            @JsonProperty("PhongBanXuLy") @Nullable String office,
            @JsonProperty("NoiDungXuLy") String text,
            @JsonProperty("TrangThai") int state,
            @JsonProperty("NgayBatDau") @Nullable String start,

            @JsonProperty("NgayKetThucTheoQuyDinh") @Nullable
            String end) {

        private static Step of(Document row) {
            return new Step(
                    row.getString(StepRow.BY),
                    Instants.text(row.getDate(StepRow.AT)),
                    row.getString(StepRow.OFFICE),
                    Texts.of(row.getString(StepRow.TEXT)),
                    row.getInteger(StepRow.STATE),
                    Instants.text(row.getDate(StepRow.START)),
                    Instants.text(row.getDate(StepRow.END)));
        }
    }

    static SyncedDossier of(Document row) {
        return new SyncedDossier(
                row.getString(DossierRow.CODE),
                row.getString(DossierRow.PROCEDURE),
                null,
                row.getString(DossierRow.OFFICE),
                Instants.text(row.getDate(DossierRow.SUBMITTED)),
                Instants.text(row.getDate(DossierRow.RECEIVED)),
                Instants.text(row.getDate(DossierRow.DUE)),
                row.getInteger(DossierRow.STATE),
                Instants.text(row.getDate(DossierRow.RESOLVED)),
                Instants.text(row.getDate(DossierRow.RETURNED)),
                row.getInteger(DossierRow.CHANNEL),
                steps(row));
    }

    private static List<Step> steps(Document row) {
        return LongStream.rangeClosed(0, row.getLong(DocumentView.VERSION))
                .mapToObj(version -> Optional.ofNullable(row.get(DossierRow.STEP + version, Document.class)))
                .flatMap(Optional::stream)
                .map(Step::of)
                .toList();
    }
}
