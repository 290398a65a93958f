-- How far each policy with effects outside has come. Tokens of views do not belong here: they live beside their view.
CREATE TABLE token_entry
(
    processor_name TEXT COLLATE "C" NOT NULL,
    segment        INTEGER          NOT NULL,
    token          BYTEA,
    token_type     TEXT COLLATE "C",
    time_stamp     TEXT COLLATE "C",
    owner          TEXT COLLATE "C",
    PRIMARY KEY (processor_name, segment)
);
