-- Which dossiers hold something that is sealed under whose key: what an erasure looks at.
CREATE TABLE subject_dossier (
    subject text NOT NULL REFERENCES subject_keyset ON DELETE CASCADE,
    dossier uuid NOT NULL,
    PRIMARY KEY (subject, dossier)
);
CREATE INDEX subject_dossier_by_dossier ON subject_dossier (dossier);

-- What a search shows.
CREATE TABLE searchable (
    dossier uuid NOT NULL PRIMARY KEY,
    subject text NOT NULL REFERENCES subject_keyset ON DELETE CASCADE,
    code    text NOT NULL,
    office  text NOT NULL
);
CREATE INDEX searchable_by_subject ON searchable (subject);

-- Keyed hashes of an office with a word of a name, or with a phone number.
CREATE TABLE search_token (
    token   bytea NOT NULL,
    dossier uuid  NOT NULL REFERENCES searchable ON DELETE CASCADE,
    PRIMARY KEY (token, dossier)
);
CREATE INDEX search_token_by_dossier ON search_token (dossier);

-- How far the search has read the events.
CREATE TABLE token_entry (
    processor_name text COLLATE "C" NOT NULL,
    segment        integer          NOT NULL,
    token          bytea,
    token_type     text COLLATE "C",
    time_stamp     text COLLATE "C",
    owner          text COLLATE "C",
    PRIMARY KEY (processor_name, segment)
);

-- Erasures that are done and not yet told as an event.
CREATE TABLE untold_erasure (
    erasure text  NOT NULL PRIMARY KEY,
    event   bytea NOT NULL
);
