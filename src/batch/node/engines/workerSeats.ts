import type { Job } from "../../job";
import { PoolSeat, type PoolOutcome, type PoolWorker } from "../../pool";

/** Where a job's folder and store are on this machine. */
export interface Place {
  readonly folder: string;
  readonly store: string;
}

interface Seat extends Place {
  readonly seat: PoolSeat;
}

/** Child processes of a worker: warm for the next unit of the same folder and store. */
export class WorkerSeats {
  private readonly free: Seat[] = [];
  private running = 0;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly start: (place: Place) => Promise<PoolWorker>,
    /** Milliseconds that one unit may take. */
    private readonly limit: number,
  ) {}

  /** @throws childNotStarted, storeNotWritable */
  async check(place: Place, job: Job): Promise<PoolOutcome> {
    const seat = await this.seatFor(place);
    try {
      return await seat.seat.check(job);
    } finally {
      this.free.push(seat);
    }
  }

  /** Counts what runs, so that it can be waited for. */
  async busy<T>(work: () => Promise<T>): Promise<T> {
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      if (this.running === 0) for (const resolve of this.waiting.splice(0)) resolve();
    }
  }

  /** Resolves when nothing runs. */
  idle(): Promise<void> {
    return this.running === 0 ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  async leave(): Promise<void> {
    await Promise.all(this.free.splice(0).map(({ seat }) => seat.leave()));
  }

  private async seatFor(place: Place): Promise<Seat> {
    const isSame = (one: Seat) => one.folder === place.folder && one.store === place.store;
    const warm = this.free.findIndex(isSame);
    const [seat] = this.free.splice(Math.max(0, warm), 1);
    if (seat && isSame(seat)) return seat;
    // Another batch's: its process has that batch's places.
    await seat?.seat.leave();
    return { ...place, seat: new PoolSeat(() => this.start(place), this.limit) };
  }
}
