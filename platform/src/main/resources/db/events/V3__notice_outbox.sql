-- Which step of which dossier is still to be told, and how that stands. No name and no address is here: they are opened from
-- the sealed applicant when the notice leaves. Written in the transaction of the token in token_entry that says so.
CREATE TABLE notice_outbox
(
    -- Made of the event and the medium: an event that is delivered twice finds its notice here.
    id              UUID PRIMARY KEY,
    dossier         UUID             NOT NULL,
    event           TEXT COLLATE "C" NOT NULL,
    kind            TEXT COLLATE "C" NOT NULL,
    medium          TEXT COLLATE "C" NOT NULL,
    happened_at     TIMESTAMPTZ      NOT NULL,
    state           TEXT COLLATE "C" NOT NULL
        CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED', 'UNDELIVERABLE')),
    -- How many events the notice's own stream has.
    version         BIGINT           NOT NULL DEFAULT 0,
    attempts        INTEGER          NOT NULL DEFAULT 0,
    next_attempt_at TIMESTAMPTZ      NOT NULL,
    give_up_at      TIMESTAMPTZ      NOT NULL,
    -- Whoever sends it has it until then; after a crash somebody else takes it.
    leased_until    TIMESTAMPTZ,
    reason          TEXT COLLATE "C",
    code            INTEGER
);

CREATE INDEX notice_outbox_due ON notice_outbox (medium, next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX notice_outbox_failed ON notice_outbox (happened_at) WHERE state = 'FAILED';
