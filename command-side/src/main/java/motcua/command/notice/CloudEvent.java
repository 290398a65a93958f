package motcua.command.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** A step as other systems are told of it: CloudEvents 1.0 in JSON, structured. Nothing personal is in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        Data data) {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    /**
     * What the dossier is like after the step.
     *
     * @param state as the other doors name it
     * @param due RFC 3339; null while no deadline runs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(State state, String office, @Nullable String due) {}

    /** Of the step that {@code notice} is about; {@code source} names this installation. */
    static CloudEvent of(Notice notice, Story story, String source) {
        return new CloudEvent(
                "1.0",
                notice.event(),
                source,
                "vn.motcua." + notice.kind(),
                story.card().code().toString(),
                story.step().stamp().occurredAt().toString(),
                "application/json",
                new Data(
                        story.state(),
                        story.card().office().toString(),
                        story.due() == null ? null : story.due().toString()));
    }
}
