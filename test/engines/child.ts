import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** A started program; `stop` ends it with all that it started, by its process group. */
export interface Child {
  /** What the program writes on file descriptor 3. */
  told: Readable;
  stop(): Promise<void>;
}

/** Starts a program in a process group of its own, which ends with this process at the latest. */
export const start = (
  command: string,
  args: string[],
  env: Record<string, string | undefined>,
): Child => {
  const child = spawn(command, args, {
    env,
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch {
      // The whole group has ended by itself.
    }
  };
  const atExit = () => signal("SIGKILL");
  process.once("exit", atExit);
  const ended = new Promise<void>((done) => {
    child.once("error", () => done()).once("exit", () => done());
  });
  const stop = async () => {
    signal("SIGTERM");
    const late = setTimeout(signal, 2000, "SIGKILL");
    await ended;
    clearTimeout(late);
    signal("SIGKILL");
    process.off("exit", atExit);
  };
  return { told: child.stdio[3] as Readable, stop };
};
