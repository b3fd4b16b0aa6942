/** What went wrong, as the service says it (RFC 9457); texts are in the language that was asked for. */
export interface Problem {
  type: string;
  status: number;
  title?: string;
  detail?: string;
  field?: string;
  value?: string;
  allowed?: string[];
  remedy?: string;
}

/** The service did not do what was asked. */
export class Refused extends Error {
  /** @param retryAfter seconds after which the service expects to be able to answer, when it says so */
  constructor(
    readonly problem: Problem,
    readonly retryAfter?: number,
  ) {
    super(problem.title ?? problem.type);
    this.name = 'Refused';
  }

  /**
   * @param body anything: what stands between us and the service may answer in its own way
   * @param headers of the answer
   */
  static by(status: number, body: unknown, headers?: Headers): Refused {
    const said = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
    const seconds = /^\d{1,5}$/.exec(headers?.get('Retry-After') ?? '');
    return new Refused({ ...said, type: said.type ?? 'about:blank', status }, seconds ? Number(seconds[0]) : undefined);
  }

  /** Whether this is the problem with the short name, e.g. `own-change`. */
  is(name: string): boolean {
    return this.problem.type.endsWith(`/${name}`) || this.problem.type === name;
  }
}

/** Whether the same call may well succeed in a moment: nobody answered, or somebody said "not now" without saying when. */
export function isPassing({ problem, retryAfter }: Refused): boolean {
  return problem.status === 0 || (problem.status === 503 && retryAfter === undefined);
}

/** Nobody answered: no network, or the service is away. */
export function unreachable(): Refused {
  return new Refused({ type: 'unreachable', status: 0 });
}

export function asRefused(error: unknown): Refused {
  return error instanceof Refused ? error : unreachable();
}
