import { BudgetReportError } from "../../core/errors";
import { pause } from "../../hosts/pause";
import type { Progress } from "../../hosts/port";
import type { Engine } from "./engine";
import type { CallInput, CallName, CallOutput, EngineClient } from "./protocol";

/**
 * The engine on the main thread, for a web view where no worker starts. Between two calls the page gets a breath, so
 * that it can paint and hear a click on Cancel.
 */
export class LocalClient implements EngineClient {
  private engine: Promise<Engine> | null = null;
  private round = 0;

  constructor(private readonly load: () => Promise<Engine>) {}

  async call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    onProgress?: (progress: Progress) => void,
  ): Promise<CallOutput<Name>> {
    const round = this.round;
    this.engine ??= this.load();
    // Its script may arrive the next time.
    this.engine.catch(() => (this.engine = null));
    const engine = await this.engine;
    await pause();
    this.refuseIfCancelled(round);
    const output = await engine.call(name, input, onProgress);
    this.refuseIfCancelled(round);
    return output;
  }

  cancel(): void {
    this.round += 1;
    this.engine = null;
  }

  private refuseIfCancelled(round: number): void {
    if (round !== this.round) throw new BudgetReportError("readCancelled");
  }
}
