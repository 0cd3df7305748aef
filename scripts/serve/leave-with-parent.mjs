// Loaded into the Next process: when the command that started it is gone, even by SIGKILL, its whole group leaves too.
process.on("disconnect", () => process.kill(-process.pid, "SIGKILL"));
