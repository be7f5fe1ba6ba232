/**
 * Preloaded into every child (`node --import`): its channel to the launcher closes when the launcher is gone, however it
 * went, and then the child goes too. Nothing keeps a port or the database after `kill -9`.
 */
process.on("disconnect", () => process.exit(1));
