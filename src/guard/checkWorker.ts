/** The other half of `checkWorker` in check.ts: says that it runs. */
(self as unknown as { postMessage: (message: string) => void }).postMessage("ready");
