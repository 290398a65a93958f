-- Every step of every dossier, in the order in which it became visible. Names follow PostgresTables.java.

-- Text compares by bytes ("C"): equal on every operating system, unlike a locale whose rules change with an upgrade and
-- silently break an index.
CREATE TABLE domain_event
(
    global_index         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sequence_number      BIGINT           NOT NULL,
    aggregate_identifier TEXT COLLATE "C" NOT NULL,
    event_identifier     TEXT COLLATE "C" NOT NULL,
    type                 TEXT COLLATE "C",
    time_stamp           TEXT COLLATE "C" NOT NULL,
    payload_type         TEXT COLLATE "C" NOT NULL,
    payload_revision     TEXT COLLATE "C",
    payload              BYTEA            NOT NULL,
    meta_data            BYTEA,
    -- Two writers that decided on the same state: one of them loses here, on however many machines they run.
    CONSTRAINT domain_event_one_per_sequence UNIQUE (aggregate_identifier, sequence_number),
    -- A retried append can be told from a new one.
    CONSTRAINT domain_event_once UNIQUE (event_identifier)
);

-- One append at a time, until its commit is visible. The index is drawn at insert but seen at commit: without this a
-- lower index could appear behind a reader, and one who starts at the head, or judges a gap by an old timestamp, would
-- miss that event for good. Each instance has one writer, so the lock is nearly always free. The key is "motcua" in
-- ASCII.
CREATE FUNCTION await_turn_to_append() RETURNS void
    LANGUAGE sql AS
$$
SELECT pg_advisory_xact_lock(x'6d6f74637561'::BIGINT)
$$;

CREATE FUNCTION append_in_turn() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM await_turn_to_append();
    RETURN NULL;
END
$$;

-- A trigger, not a statement of the application's: it binds every writer and costs no round trip.
CREATE TRIGGER domain_event_in_turn
    BEFORE INSERT
    ON domain_event
    FOR EACH STATEMENT
EXECUTE FUNCTION append_in_turn();

-- No proof against the owner of the database (the trail is), but a bar against accidents and hasty "corrections".
CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'domain_event only grows: % refused', TG_OP;
END
$$;

CREATE TRIGGER domain_event_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON domain_event
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_to_rewrite_history();

-- Derived and disposable. Axon asks it at every load of an aggregate, so it must exist even while nobody takes
-- snapshots.
CREATE TABLE snapshot_event
(
    sequence_number      BIGINT           NOT NULL,
    aggregate_identifier TEXT COLLATE "C" NOT NULL,
    event_identifier     TEXT COLLATE "C" NOT NULL UNIQUE,
    type                 TEXT COLLATE "C",
    time_stamp           TEXT COLLATE "C" NOT NULL,
    payload_type         TEXT COLLATE "C" NOT NULL,
    payload_revision     TEXT COLLATE "C",
    payload              BYTEA            NOT NULL,
    meta_data            BYTEA,
    PRIMARY KEY (aggregate_identifier, sequence_number)
);
