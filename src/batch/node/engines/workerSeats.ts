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
  private taken = 0;
  private asking: (() => void)[] = [];
  private running = 0;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly start: (place: Place) => Promise<PoolWorker>,
    /** Milliseconds that one unit may take. */
    private readonly limit: number,
    /** Child processes at the same time. */
    readonly most: number,
  ) {}

  /** Waits for a process that has time, then has the unit checked there. @throws childNotStarted, storeNotWritable */
  async check(place: Place, job: Job): Promise<PoolOutcome> {
    const seat = await this.seatFor(place);
    let isGiven = false;
    const give = () => {
      if (isGiven) return;
      isGiven = true;
      this.taken -= 1;
      this.free.push(seat);
      this.asking.shift()?.();
    };
    try {
      return await seat.seat.check(job, give);
    } finally {
      give();
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
    while (this.taken >= this.most) await new Promise<void>((resolve) => this.asking.push(resolve));
    this.taken += 1;
    const isSame = (one: Seat) => one.folder === place.folder && one.store === place.store;
    const warm = this.free.findIndex(isSame);
    if (warm < 0 && this.taken + this.free.length <= this.most) return this.newSeat(place);
    const [seat] = this.free.splice(Math.max(0, warm), 1);
    if (seat && isSame(seat)) return seat;
    // Another batch's: its process has that batch's places.
    await seat?.seat.leave();
    return this.newSeat(place);
  }

  private newSeat(place: Place): Seat {
    return { ...place, seat: new PoolSeat(() => this.start(place), this.limit) };
  }
}
