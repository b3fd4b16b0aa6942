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
  constructor(readonly problem: Problem) {
    super(problem.title ?? problem.type);
    this.name = 'Refused';
  }

  /** @param body anything: what stands between us and the service may answer in its own way */
  static by(status: number, body: unknown): Refused {
    const said = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
    return new Refused({ ...said, type: said.type ?? 'about:blank', status });
  }

  /** Whether this is the problem with the short name, e.g. `own-change`. */
  is(name: string): boolean {
    return this.problem.type.endsWith(`/${name}`) || this.problem.type === name;
  }
}

/** Nobody answered: no network, or the service is away. */
export function unreachable(): Refused {
  return new Refused({ type: 'unreachable', status: 0 });
}

export function asRefused(error: unknown): Refused {
  return error instanceof Refused ? error : unreachable();
}
