// Runs once, when the database is made: the query side's account, which reaches the views and nothing else.
db.getSiblingDB("motcua").createUser({
  user: "motcua",
  pwd: process.env.MONGODB_PASSWORD,
  roles: [{ role: "readWrite", db: "motcua" }],
});
