import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A real server on a loopback port in a temporary folder. */
export interface EngineServer {
  readonly url: string;
  start(): Promise<void>;
  /** As a power failure would. */
  stopHard(): Promise<void>;
  end(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;

/** Why the engine is not to be had here as it is; `null` if it is. */
export function whyNotThere(engine: "redis" | "postgres"): string | null {
  for (const name of ["bullmq", engine === "redis" ? "ioredis" : "pg"])
    if (!isInstalled(name)) return `the optional package ${name} is not installed`;
  return isThere(engine) ? null : `no ${engine} server`;
}

/** Why the test cannot be run here; `null` if it can. Debian's packages are installed where we are root. */
export function whyNot(engine: "redis" | "postgres"): string | null {
  const reason = whyNotThere(engine);
  if (reason === null || reason.includes("package")) return reason;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return `no ${engine} server, and no root to install one`;
  const packages = engine === "redis" ? ["redis-server"] : ["postgresql"];
  const install = () => spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
  if (install().status !== 0) {
    spawnSync("apt-get", ["update", "-qq"]);
    install();
  }
  return isThere(engine) ? null : `apt-get could not install ${packages.join()}`;
}

function isInstalled(name: string): boolean {
  return existsSync(path.resolve("node_modules", name, "package.json"));
}

function isThere(engine: "redis" | "postgres"): boolean {
  return engine === "redis" ? existsSync("/usr/bin/redis-server") : isRoot && postgresFolder() !== null;
}

/** /usr/lib/postgresql/15/bin, the newest. */
function postgresFolder(): string | null {
  const base = "/usr/lib/postgresql";
  const [newest] = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  return newest === undefined ? null : path.join(base, newest, "bin");
}

export async function serverOf(engine: "redis" | "postgres"): Promise<EngineServer> {
  const folder = mkdtempSync(path.join(tmpdir(), `budget-report-${engine}-`));
  const port = await freePort();
  return engine === "redis" ? redis(folder, port) : postgres(folder, port);
}

function redis(folder: string, port: number): EngineServer {
  let server: ChildProcess | null = null;
  const stop = (signal: "SIGKILL" | "SIGTERM") =>
    new Promise<void>((resolve) => {
      if (server?.exitCode !== null) return resolve();
      server.once("exit", () => resolve());
      server.kill(signal);
    });
  const words = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--dir",
    folder,
    "--appendonly",
    "yes",
    "--appendfsync",
    "always",
  ];
  return {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      server = spawn("redis-server", words, { stdio: "ignore" });
      await until(() =>
        spawnSync("redis-cli", ["-p", String(port), "ping"])
          .stdout.toString()
          .includes("PONG"),
      );
    },
    stopHard: () => stop("SIGKILL"),
    end: async () => {
      await stop("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: it runs as its own user. */
function postgres(folder: string, port: number): EngineServer {
  const bin = postgresFolder() ?? "";
  const data = path.join(folder, "data");
  chmodSync(folder, 0o777);
  const asPostgres = (command: string) => {
    const { status, stderr } = spawnSync("su", ["postgres", "-s", "/bin/sh", "-c", command], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  const control = `${bin}/pg_ctl -D ${data} -l ${folder}/log -w`;
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: () => {
      if (!existsSync(data)) asPostgres(`${bin}/initdb -D ${data} -A trust -U postgres --no-sync >/dev/null`);
      asPostgres(`${control} -o "-p ${port} -c listen_addresses=127.0.0.1 -k ${folder}" start >/dev/null`);
      return Promise.resolve();
    },
    stopHard: () => Promise.resolve(asPostgres(`${control} -m immediate stop >/dev/null`)),
    end: () => {
      asPostgres(`${control} -m immediate stop >/dev/null`);
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

export async function until(holds: () => boolean, ms = 20): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, ms));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
