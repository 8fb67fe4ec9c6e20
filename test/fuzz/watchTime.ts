import { Worker } from "node:worker_threads";

/** Looks at the processor's time of the whole process twice a second, and ends it where a case has taken too much. */
const WATCH = `
const { workerData } = require("node:worker_threads");
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
setInterval(() => {
  if (spent() - workerData.begun[0] > workerData.limit) process.kill(process.pid, "SIGKILL");
}, 500);
`;

/** A clock in a thread of its own, which goes on where the case's thread does not. @param seconds of processor time for each case */
export function watchTime(seconds: number) {
  const begun = new Float64Array(new SharedArrayBuffer(8));
  const begin = () => {
    const { user, system } = process.cpuUsage();
    begun[0] = (user + system) / 1000;
  };
  begin();
  const watch = new Worker(WATCH, { eval: true, workerData: { begun, limit: seconds * 1000 } });
  return { begin, end: () => void watch.terminate() };
}
