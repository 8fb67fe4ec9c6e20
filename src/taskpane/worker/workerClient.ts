import { BudgetReportError } from "../../core/errors";
import type { Progress } from "../../hosts/port";
import { fromPortable } from "./portableError";
import type { CallInput, CallName, CallOutput, EngineClient, Moved, Ready, Request, Response } from "./protocol";

/** The part of `Worker` that is used here. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error" | "messageerror", listener: () => void): void;
}

interface Pending {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: BudgetReportError) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Calls the engine in a worker. A cancelled or broken worker is replaced by a fresh one at the next call. */
export class WorkerClient implements EngineClient {
  private worker: WorkerLike | null = null;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;

  constructor(private readonly start: () => WorkerLike) {}

  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    onProgress?: (progress: Progress) => void,
  ): Promise<CallOutput<Name>> {
    const id = ++this.lastId;
    const answer = new Promise<unknown>((resolve, reject) => this.pending.set(id, { resolve, reject, onProgress }));
    const request: Request = { id, name, input };
    try {
      this.running().postMessage(request, movedWith(name, input));
    } catch (error) {
      this.stop(new BudgetReportError("unexpected", {}, error));
    }
    return answer as Promise<CallOutput<Name>>;
  }

  cancel(): void {
    this.stop(new BudgetReportError("readCancelled"));
  }

  private running(): WorkerLike {
    if (this.worker) return this.worker;
    const worker = this.start();
    worker.addEventListener("message", (event) => this.receive(event.data as Response | Ready | Moved));
    worker.addEventListener("error", () => this.stop(new BudgetReportError("unexpected")));
    worker.addEventListener("messageerror", () => this.stop(new BudgetReportError("unexpected")));
    this.worker = worker;
    return worker;
  }

  private receive(message: Response | Ready | Moved): void {
    if ("ready" in message) return;
    const waiting = this.pending.get(message.id);
    if (!waiting) return;
    if ("progress" in message) {
      waiting.onProgress?.(message.progress);
      return;
    }
    this.pending.delete(message.id);
    if (message.ok) waiting.resolve(message.output);
    else waiting.reject(fromPortable(message.error));
  }

  private stop(reason: BudgetReportError): void {
    this.worker?.terminate();
    this.worker = null;
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of waiting) reject(reason);
  }
}

/** The bytes of a workbook file move to the worker instead of being copied: the page does not read them again. */
function movedWith(name: CallName, input: unknown): Transferable[] {
  if (name !== "openFile") return [];
  const { buffer } = (input as CallInput<"openFile">).bytes;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}
