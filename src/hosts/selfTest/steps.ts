import { BudgetReportError } from "../../core/errors";

/** How one step of the self-test ended. `skipped`: the program cannot do it, as it says itself, or what it needs has failed. */
export interface StepResult<Step extends string = string> {
  readonly step: Step;
  readonly state: "ok" | "failed" | "skipped";
  /** How long it took. */
  readonly milliseconds: number;
  /** Why it failed, or was skipped: the code of our error, and Office's own where there is one. */
  readonly code?: string;
  readonly office?: string;
}

/** Done, but not what was to be done: the program answers and lies. */
export class NotAsAsked extends Error {}

/** @throws NotAsAsked */
export function expectThat(isSo: boolean, what: string): void {
  if (!isSo) throw new NotAsAsked(what);
}

/** Runs steps one after the other and keeps how each ended: a failed one never ends the test. */
export class StepRunner<Step extends string> {
  readonly results: StepResult<Step>[] = [];

  constructor(private readonly told: (results: readonly StepResult<Step>[]) => void = () => undefined) {}

  /** @param needs steps without which this one cannot be tried. Gives what the step gave, `null` where it did not. */
  async run<T>(step: Step, work: () => Promise<T>, needs: readonly Step[] = []): Promise<T | null> {
    const missing = needs.find((one) => this.stateOf(one) !== "ok");
    if (missing !== undefined) {
      this.add({ step, state: "skipped", milliseconds: 0, code: `needs:${missing}` });
      return null;
    }
    const start = performance.now();
    const ended = (): number => Math.round(performance.now() - start);
    try {
      const given = await work();
      this.add({ step, state: "ok", milliseconds: ended() });
      return given;
    } catch (problem) {
      this.add({ step, state: "failed", milliseconds: ended(), ...reasonOf(problem) });
      return null;
    }
  }

  skip(step: Step, code: string): void {
    this.add({ step, state: "skipped", milliseconds: 0, code });
  }

  stateOf(step: Step): StepResult["state"] | null {
    return this.results.find((result) => result.step === step)?.state ?? null;
  }

  private add(result: StepResult<Step>): void {
    this.results.push(result);
    this.told([...this.results]);
  }
}

function reasonOf(problem: unknown): Pick<StepResult, "code" | "office"> {
  if (problem instanceof NotAsAsked) return { code: `notAsAsked:${problem.message}` };
  if (!(problem instanceof BudgetReportError)) return { code: "unexpected", office: String(problem) };
  const { code } = problem.fields;
  return { code: problem.code, ...(code === undefined ? {} : { office: String(code) }) };
}
