import { mkdir, realpath, rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { digest } from "../planning/digest.ts";

/** Gives the folder free for the next build. */
export type Unlock = () => Promise<void>;

/**
 * Waits until no other process builds into a folder, and keeps others out of it. The lock is a local socket, which the
 * system closes with its process: however that ends, no stale lock stays behind. `onWaiting` is told once that another
 * one is at work. Null where `signal` came first.
 */
export async function lockFolder(folder: string, onWaiting: () => void, signal?: AbortSignal): Promise<Unlock | null> {
  await mkdir(folder, { recursive: true });
  const address = addressOf(await realpath(folder));
  let told = false;
  const tell = (): void => {
    if (!told) onWaiting();
    told = true;
  };
  for (;;) {
    if (signal?.aborted) return null;
    const unlock = await listen(address);
    if (unlock) return unlock;
    if (!(await heldUntil(address, tell, signal))) await clearAway(address);
  }
}

/** Linux and Windows have names for sockets that are no files. */
function addressOf(folder: string): string {
  const name = `briefing-${digest(folder).slice(0, 24)}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? String.raw`\\.\pipe\${name}` : join(tmpdir(), `${name}.sock`);
}

/** Null where somebody listens there already, or a socket file was left. */
function listen(address: string): Promise<Unlock | null> {
  const waiting = new Set<Socket>();
  const server = createServer((socket) => {
    waiting.add(socket);
    socket.on("error", () => {}).once("close", () => waiting.delete(socket));
    // Somebody who waits is no reason for this process to stay.
    socket.unref();
  });
  server.unref();
  const unlock: Unlock = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of waiting) socket.destroy();
    });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(unlock));
  });
}

/** Resolves when the holder lets go: true after a wait, false where nobody holds it. */
function heldUntil(address: string, onHeld: () => void, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    let held = false;
    const socket = connect(address);
    const leave = (): unknown => socket.destroy();
    signal?.addEventListener("abort", leave);
    socket.once("connect", () => {
      held = true;
      onHeld();
    });
    socket.on("error", () => {});
    socket.once("close", () => {
      signal?.removeEventListener("abort", leave);
      resolve(held);
    });
  });
}

/** A socket file without a listener is what a killed process leaves on systems where a socket has to be a file. */
async function clearAway(address: string): Promise<void> {
  if (address.startsWith("/")) await rm(address, { force: true });
  await setTimeout(20);
}
