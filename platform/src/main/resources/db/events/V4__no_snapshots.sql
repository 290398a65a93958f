-- A dossier has some ten events: reading them costs less than asking for a snapshot first, as Axon did at each load.
DROP TABLE snapshot_event;
