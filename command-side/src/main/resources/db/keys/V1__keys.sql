-- The keys of people, each wrapped by the key-encryption key, which is not here. Without its row nothing of a person opens any more.
CREATE TABLE subject_keyset (
    -- Drawn at random: it tells nothing about the person.
    subject    text  NOT NULL PRIMARY KEY,
    wrapped    bytea NOT NULL,
    -- The name of the key-encryption key.
    wrapped_by text  NOT NULL
);

-- Who is known by the keyed hash of an identity number. Goes with the key, so that nobody can ask whether somebody was here.
CREATE TABLE known_subject (
    fingerprint bytea NOT NULL PRIMARY KEY,
    subject     text  NOT NULL REFERENCES subject_keyset ON DELETE CASCADE
);
CREATE INDEX known_subject_by_subject ON known_subject (subject);
