const ANSWER_MS = 1_000;
const AGAIN_MS = 1_000;

/** Tells once when a server is away, and once when it is back; an error of another kind is none of its matters. */
export class ConnectionWatch {
  private isLooking = false;
  private hasEnded = false;

  /** @param ask any question to the server: rejects, or waits, while it is away */
  constructor(
    private readonly ask: () => Promise<unknown>,
    private readonly onLost: () => void,
    private readonly onBack: () => void,
  ) {}

  /** Something went wrong: is the server there? */
  doubt(): void {
    if (this.isLooking || this.hasEnded) return;
    this.isLooking = true;
    void this.look().finally(() => (this.isLooking = false));
  }

  end(): void {
    this.hasEnded = true;
  }

  private async look(): Promise<void> {
    if (await this.answers()) return;
    if (!this.hasEnded) this.onLost();
    while (!this.hasEnded) {
      await pause(AGAIN_MS);
      if (!(await this.answers())) continue;
      this.onBack();
      return;
    }
  }

  private answers(): Promise<boolean> {
    const answer = this.ask().then(
      () => true,
      () => false,
    );
    return Promise.race([answer, pause(ANSWER_MS).then(() => false)]);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
